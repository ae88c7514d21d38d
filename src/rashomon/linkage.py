"""Average-linkage clustering (UPGMA, Sokal and Michener 1958) over sparse similarities."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def average_linkage(
    count: int, similarities: Mapping[tuple[int, int], float], threshold: float
) -> list[tuple[int, ...]]:
    """Clusters of ``range(count)``: merged while the mean similarity over all pairs between two is ≥ ``threshold``.

    Pairs missing from ``similarities`` count as 0. Members and clusters come in ascending order; ties are broken by
    index, so the result depends on the similarities alone.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    links: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    heap: list[tuple[float, int, int]] = []
    for (i, j), similarity in sorted(similarities.items()):
        links[i][j] = links[j][i] = similarity
        if similarity >= threshold:
            heap.append((-similarity, i, j))
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        mean = links[i].get(j, 0.0) / (len(members[i]) * len(members[j]))
        if mean != -negative:
            continue  # an entry from before one of the two grew
        for other, total in links.pop(j).items():
            del links[other][j]
            if other != i:
                links[i][other] = links[other][i] = links[i].get(other, 0.0) + total
        members[i] += members.pop(j)
        for other, total in links[i].items():
            mean = total / (len(members[i]) * len(members[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return sorted(tuple(sorted(cluster)) for cluster in members.values())
