"""Average-linkage clustering (UPGMA, Sokal and Michener 1958) over sparse similarities."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence


def average_linkage(
    count: int, similarities: Mapping[tuple[int, int], float], threshold: float, *, sizes: Sequence[int] | None = None
) -> list[tuple[int, ...]]:
    """Clusters of ``range(count)``: merged while the mean similarity over all pairs between two is ≥ ``threshold``.

    Pairs missing from ``similarities`` count as 0. With ``sizes`` the items are groups of so many, and a similarity is
    the sum over all pairs between two groups. Members and clusters come in ascending order; ties are broken by
    index, so the result depends on the similarities alone.
    """
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    size = list(sizes) if sizes is not None else [1] * count
    links: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    heap: list[tuple[float, int, int]] = []
    for (i, j), similarity in sorted(similarities.items()):
        links[i][j] = links[j][i] = similarity
        mean = similarity / (size[i] * size[j])
        if mean >= threshold:
            heap.append((-mean, i, j))
    heapq.heapify(heap)
    while heap:
        negative, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        mean = links[i].get(j, 0.0) / (size[i] * size[j])
        if mean != -negative:
            continue  # an entry from before one of the two grew
        for other, total in links.pop(j).items():
            del links[other][j]
            if other != i:
                links[i][other] = links[other][i] = links[i].get(other, 0.0) + total
        members[i] += members.pop(j)
        size[i] += size[j]
        for other, total in links[i].items():
            mean = total / (size[i] * size[other])
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(i, other), max(i, other)))
    return sorted(tuple(sorted(cluster)) for cluster in members.values())
