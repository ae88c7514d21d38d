"""Work side by side."""

import threading
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.watch.lanes import side_by_side


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from("abcd"), max_size=25), st.integers(1, 4))
def test_results_come_in_order_and_no_lane_has_two_at_a_time(lanes: list[str], width: int) -> None:
    under_way: list[str] = []
    twice: list[str] = []
    most = [0]
    door = threading.Lock()

    def work(job: tuple[int, str]) -> int:
        with door:
            twice.extend(lane for lane in under_way if lane == job[1])
            under_way.append(job[1])
            most[0] = max(most[0], len(under_way))
        time.sleep(0.001 * (job[0] % 3))
        with door:
            under_way.remove(job[1])
        return job[0]

    jobs = list(enumerate(lanes))
    found = list(side_by_side(jobs, work, lane=lambda job: job[1], width=width))
    assert found == [(job, job[0]) for job in jobs]
    assert most[0] <= width and twice == []


def test_it_ends_when_told_to_though_a_job_never_ends() -> None:
    never = threading.Event()
    stop: list[bool] = []

    def work(job: int) -> int:
        if job:
            stop.append(True)
            never.wait(30)
        return job

    began = time.monotonic()
    found = list(side_by_side([0, 1, 2], work, lane=str, width=2, stopped=lambda: bool(stop)))
    assert len(found) <= 1 and time.monotonic() - began < 10
    never.set()
