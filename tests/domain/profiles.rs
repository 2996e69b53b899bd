//! The full profiles, field by field, and the three reality checks.

use rungs::domain::catalogue::claim::{Amount, Claim, Measure};
use rungs::domain::catalogue::profile::{Profile, Section};
use rungs::domain::catalogue::reality_check::RealityCheck;
use rungs::domain::catalogue::role::{Education, Role};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::level::Level;

use crate::sample::{bundled, bundled_role};

fn profile(id: &str) -> &'static Profile {
    bundled_role(id).profile.as_ref().unwrap_or_else(|| panic!("{id} has no profile"))
}

fn ids<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn points(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.points.len()).sum()
}

/// The names of the sections without an entry, or with an empty one.
fn empty_sections(profile: &Profile) -> Vec<&'static str> {
    let Profile {
        sources,
        duties,
        responsibilities,
        skills_and_tools,
        soft_skills,
        education,
        experience,
        requirements,
        ladder,
        can_lead_to,
        transitions,
        other_paths,
        common_gaps,
        closing_gaps,
        next_steps,
        pay_factors,
        pay_components,
        demand,
        trends,
        employers,
        sectors,
        satirical_sectors: _,
        best_practices,
        challenges,
    } = profile;
    let texts = |list: &[String]| !list.is_empty() && list.iter().all(|text| !text.trim().is_empty());
    let sections = |list: &[Section]| {
        !list.is_empty() && list.iter().all(|section| !section.title.trim().is_empty() && texts(&section.points))
    };
    let filled = [
        ("sources", !sources.is_empty()),
        ("duties", texts(duties)),
        ("responsibilities", sections(responsibilities)),
        ("skills_and_tools", sections(skills_and_tools)),
        ("soft_skills", sections(soft_skills)),
        ("education", texts(education)),
        ("experience", texts(experience)),
        ("requirements", sections(requirements)),
        ("ladder", !ladder.is_empty() && ladder.iter().all(|stage| texts(&stage.points) && !stage.title.is_empty())),
        ("can_lead_to", !can_lead_to.is_empty()),
        ("transitions", !transitions.is_empty()),
        ("other_paths", sections(other_paths)),
        ("common_gaps", !common_gaps.is_empty()),
        ("closing_gaps", texts(closing_gaps)),
        ("next_steps", !next_steps.is_empty()),
        ("pay_factors", texts(pay_factors)),
        ("pay_components", texts(pay_components)),
        ("demand", sections(demand)),
        ("trends", sections(trends)),
        ("employers", sections(employers)),
        ("sectors", texts(sectors)),
        ("best_practices", sections(best_practices)),
        ("challenges", sections(challenges)),
    ];
    filled.into_iter().filter(|(_, filled)| !filled).map(|(name, _)| name).collect()
}

fn claims(role: &'static Role, measure: Measure) -> impl Iterator<Item = &'static Claim> {
    role.claims.iter().filter(move |claim| claim.measure == measure)
}

#[test]
fn the_team_lead_has_every_section() {
    let profile = profile("ml-team-lead");
    assert_eq!(empty_sections(profile), [""; 0]);
    assert!(profile.responsibilities.len() >= 9, "nine areas of responsibility");
    assert!(profile.requirements.len() >= 8, "{}", profile.requirements.len());
    assert_eq!(profile.soft_skills.len(), 10);
    assert_eq!(profile.best_practices.len(), 7);
    assert_eq!(profile.challenges.len(), 9);
    assert_eq!(profile.trends.len(), 8);
    assert_eq!(profile.pay_factors.len(), 5);
    assert_eq!(profile.pay_components.len(), 4);
    assert_eq!(profile.ladder.len(), 3);
    assert_eq!(points(&profile.employers), 12);
    assert_eq!(profile.sectors, ["Technology", "Finance", "Healthcare", "Automotive"]);
    assert_eq!(ids(&profile.can_lead_to), ["lead-ml-engineer", "ml-architect", "chief-ai-officer"]);
    let asks = &bundled_role("ml-team-lead").asks;
    assert_eq!(
        (asks.education, asks.experience_years, asks.leading_years),
        (Some(Education::Master), Some(5.0), Some(3.0))
    );
}

#[test]
fn the_training_data_lead_has_every_section_its_source_has() {
    let profile = profile("ai-training-data-lead");
    let absent = [
        "soft_skills",
        "education",
        "experience",
        "requirements",
        "ladder",
        "other_paths",
        "pay_factors",
        "pay_components",
        "trends",
        "best_practices",
        "challenges",
    ];
    assert_eq!(empty_sections(profile), absent, "what the source does not have stays empty");
    assert_eq!(points(&profile.responsibilities), 10);
    assert_eq!(points(&profile.skills_and_tools), 14);
    assert_eq!(
        ids(&profile.can_lead_to),
        ["ai-data-operations-manager", "training-data-manager", "data-quality-manager", "ml-operations-manager"]
    );
    assert_eq!(
        ids(&profile.transitions),
        [
            "ai-program-manager",
            "ai-product-operations-lead",
            "responsible-ai-lead",
            "data-governance-lead",
            "ml-product-manager"
        ]
    );
    let gaps = [
        "metric-design",
        "vendor-management",
        "data-governance",
        "privacy-management",
        "experiment-design",
        "model-evaluation-literacy",
        "risk-management",
        "tooling-automation",
    ];
    assert_eq!(ids(&profile.common_gaps), gaps);
    let steps = [
        "sample-annotation-guideline",
        "labelling-quality-plan",
        "small-dataset-error-analysis",
        "labelling-platform-workflow",
        "weekly-status-updates",
        "privacy-safety-checklist",
        "data-operations-network",
    ];
    assert!(ids(&profile.next_steps).starts_with(&steps.map(str::to_owned)), "the seven of the source come first");
    assert_eq!(points(&profile.employers), 12);
    assert_eq!(profile.sectors.len(), 9);
    let bands: Vec<_> = claims(bundled_role("ai-training-data-lead"), Measure::Pay)
        .filter_map(|claim| match claim.amount {
            Amount::Range(low, high) => Some((claim.level?, low, high)),
            _ => None,
        })
        .collect();
    let expected = [
        (Level::Entry, 110_000.0, 140_000.0),
        (Level::Mid, 140_000.0, 185_000.0),
        (Level::Senior, 185_000.0, 260_000.0),
    ];
    assert_eq!(bands, expected);
}

/// The sections for which no serious source of the three satirised roles has anything.
const UNKNOWN_TO_ALL: [&str; 4] = ["pay_components", "demand", "trends", "employers"];

#[test]
fn the_satirised_roles_have_a_serious_profile_too() {
    assert_eq!(empty_sections(profile("junior-ml-engineer")), UNKNOWN_TO_ALL);
    assert_eq!(empty_sections(profile("lead-ai-ml-model-training-assistant")), UNKNOWN_TO_ALL);
    let top = empty_sections(profile("principal-ai-ml-model-training-assistant"));
    assert_eq!(top, ["can_lead_to", "pay_components", "demand", "trends", "employers"], "nothing stands above it");
}

/// The four careers that the guide for team leads sets beside it.
#[test]
fn the_careers_beside_the_team_lead_have_what_their_guide_tells() {
    for id in [
        "ai-senior-technical-specialist",
        "ai-strategy-analyst",
        "ai-statistical-programming-manager",
        "ai-software-developer",
    ] {
        let profile = profile(id);
        assert!(profile.sources.iter().any(|source| source.as_str() == "aipathly-2024"), "{id}");
        assert!(profile.duties.len() >= 5, "{id}");
        assert!(points(&profile.responsibilities) >= 6, "{id}");
        assert!(!profile.skills_and_tools.is_empty() && !profile.soft_skills.is_empty(), "{id}");
        assert!(!profile.next_steps.is_empty() && !profile.common_gaps.is_empty(), "{id}");
        let stated = !profile.education.is_empty() || id == "ai-software-developer";
        assert!(stated, "{id}: its guide names a degree");
        let wanted: Vec<_> = bundled_role(id).skills.iter().map(|wanted| &wanted.skill).collect();
        assert!(profile.common_gaps.iter().all(|gap| wanted.contains(&gap)), "{id} lacks what it does not want");
    }
}

struct Expected {
    role: &'static str,
    aliases: [&'static str; 4],
    pay: f64,
    complaints: usize,
    day: [(&'static str, &'static str); 3],
}

const SATIRISED: [Expected; 3] = [
    Expected {
        role: "junior-ml-engineer",
        aliases: [
            "AI Apprentice",
            "ML Associate",
            "Data Science Trainee (ML focus)",
            "Algorithm Implementation Specialist",
        ],
        pay: 146_027.0,
        complaints: 4,
        day: [("10:00", "11:00"), ("13:00", "14:00"), ("15:00", "16:00")],
    },
    Expected {
        role: "lead-ai-ml-model-training-assistant",
        aliases: [
            "AI/ML Training Program Manager",
            "Model Operations Facilitator (Training)",
            "ML Workflow Optimization Lead",
            "AI Adoption Strategy Assistant",
        ],
        pay: 143_709.0,
        complaints: 3,
        day: [("10:00", "11:00"), ("13:00", "14:00"), ("15:00", "16:00")],
    },
    Expected {
        role: "principal-ai-ml-model-training-assistant",
        aliases: [
            "Senior AI Model Governance Specialist",
            "MLOps Process Architect (Training Focus)",
            "AI Training Workflow Coordinator",
            "Lead AI Model Lifecycle Facilitator",
        ],
        pay: 237_458.0,
        complaints: 3,
        day: [("09:30", "11:00"), ("13:00", "15:00"), ("16:00", "17:00")],
    },
];

/// Every text of a reality check.
fn texts(check: &RealityCheck) -> Vec<&str> {
    let RealityCheck {
        source: _,
        habitat,
        pay_jibe,
        redundancy,
        vanity_metrics,
        artefacts,
        talking_to_one,
        autopsy,
        day,
        complaints,
        related,
    } = check;
    let mut texts: Vec<&str> = vec![pay_jibe, redundancy, talking_to_one];
    texts.extend(habitat.iter().map(String::as_str));
    texts.extend(vanity_metrics.iter().chain(artefacts).flat_map(|jibe| [jibe.title.as_str(), jibe.text.as_str()]));
    texts.extend(autopsy.iter().flat_map(|line| [line.advert.as_str(), line.satire.as_str(), line.ask.as_str()]));
    texts.extend(day.iter().flat_map(|entry| [entry.title.as_str(), entry.text.as_str()]));
    texts.extend(complaints.iter().map(|complaint| complaint.text.as_str()));
    texts.extend(related.iter().map(|related| related.text.as_str()));
    texts
}

#[test]
fn the_reality_checks_are_whole() {
    for expected in SATIRISED {
        let role = bundled_role(expected.role);
        let check = role.reality_check.as_ref().unwrap();
        assert_eq!(bundled().source(&check.source).unwrap().kind, SourceKind::Satire);
        assert_eq!(role.satirical_aliases, expected.aliases.map(str::to_owned), "{}", role.id);
        assert!(role.aliases.iter().all(|alias| !role.is_satirical(alias)), "{}", role.id);
        let profile = role.profile.as_ref().unwrap();
        assert!(!profile.satirical_sectors.is_empty(), "{}: its habitat", role.id);
        assert!(profile.skills_and_tools.iter().any(|section| section.satire), "{}: its artefacts", role.id);
        assert!(texts(check).iter().all(|text| !text.trim().is_empty()), "{}", role.id);
        let counts = [
            check.habitat.len(),
            check.vanity_metrics.len(),
            check.artefacts.len(),
            check.autopsy.len(),
            check.day.len(),
            check.related.len(),
        ];
        assert_eq!(counts, [3; 6], "{}", role.id);
        assert_eq!(check.complaints.len(), expected.complaints);
        let hours: Vec<_> = check.day.iter().map(|entry| (entry.from.as_str(), entry.to.as_str())).collect();
        assert_eq!(hours, expected.day);
        let related: Vec<_> = check.related.iter().map(|related| (related.role.as_str(), related.percent)).collect();
        assert_eq!(
            related,
            [("lead-backend-data-procurement-analyst", 98), ("enterprise-architect", 91), ("sdet", 84)]
        );
        let satirical = |measure| claims(role, measure).filter(|claim| claim.source == check.source);
        let pay: Vec<_> =
            satirical(Measure::Pay).filter_map(|claim| claim.amount.middle()).map(|(middle, _)| middle).collect();
        assert_eq!(pay, [expected.pay]);
        let risk: Vec<_> = satirical(Measure::RedundancyRisk)
            .filter_map(|claim| claim.amount.middle())
            .map(|(middle, _)| middle)
            .collect();
        assert_eq!(risk, [85.0]);
    }
}

#[test]
fn only_the_satirised_roles_have_a_reality_check() {
    let with: Vec<_> =
        bundled().roles().filter(|role| role.reality_check.is_some()).map(|role| role.id.as_str()).collect();
    assert_eq!(with, SATIRISED.map(|expected| expected.role));
}

#[test]
fn nothing_in_a_reality_check_is_in_quotation_marks() {
    for role in bundled().roles() {
        for text in role.reality_check.iter().flat_map(texts) {
            let marks = ['"', '“', '”', '„', '«', '»'];
            assert!(!text.contains(marks), "{}: {text}", role.id);
        }
    }
}
