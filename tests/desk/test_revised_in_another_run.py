"""What one run added, another one revises: the counts of words stay right."""

from pathlib import Path

from newsroom import budget, clock, gale, revised, storm

from rashomon import Archive


def test_a_page_revised_in_a_later_run_can_be_grouped_anew(tmp_path: Path) -> None:
    path, noon = tmp_path / "news.rashomon", clock("2024-10-23T12:00:00+00:00")
    with Archive(path, clock=noon) as archive:
        archive.add([storm(), gale(), budget()])
    with Archive(path, clock=noon) as archive:
        assert archive.add([revised(storm(), "12 boats", "15 boats")]).revised == 1
        statistics = archive._placer.statistics()
        assert min(statistics.holding.values()) >= 0
