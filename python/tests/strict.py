"""A plugin of pytest for CI: a test that is skipped fails, for it was not run."""

from __future__ import annotations

from typing import Any

import pytest


def _failed(report: Any) -> Any:
    if report.skipped:
        report.outcome, report.longrepr = "failed", f"skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Any:
    return _failed((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Any:
    return _failed((yield))
