"""What an editor would find in the contributors' own words."""

from m4d_consolidate.findings.differences import find_differences
from m4d_consolidate.findings.main_points import candidates, find_main_points
from m4d_consolidate.findings.practices import find_practices
from m4d_consolidate.findings.reading import read_answers
from m4d_consolidate.findings.recommendations import find_recommendations
from m4d_consolidate.findings.resources import find_resources
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.finding import Findings


def find_all(analysis: Analysis) -> Findings:
    """Return main points, practices, recommendations, resources and differences; every text a span of its part."""
    readings = read_answers(analysis)
    quotable = tuple(candidates(readings))
    return Findings(
        main_points=find_main_points(readings, quotable, analysis.discussion),
        practices=find_practices(readings, analysis.discussion),
        recommendations=find_recommendations(readings, analysis.discussion),
        resources=find_resources(readings),
        differences=find_differences(quotable, analysis.discussion),
    )
