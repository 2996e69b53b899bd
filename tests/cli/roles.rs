//! Which roles are listed, narrowed and sorted.

use expect_test::expect;

use super::answer;

#[test]
fn roles_lists_what_fits() {
    expect![[r"
        16 roles for “team lead”, best first
          Role                      Title                                                                   Level                  Family                        Found as
          onet-11-9199-00           Managers, All Other                                                     level not known        Management                    Team Leader
          ml-team-lead              Machine Learning Team Lead                                              lead                   Engineering                   ML Team Lead
          annotation-team-lead      Data Annotation Team Lead                                               senior                 Data                          Annotation Team Lead
          onet-25-9031-00           Instructional Coordinators                                              extensive preparation  Education and libraries       Teacher Support and Student Intervention Team Lead
          data-engineering-manager  Data Engineering Manager                                                lead                   Leadership                    Data Engineering Team Lead
          test-lead                 Test Lead                                                               senior                 Quality                       QA Team Lead
          onet-43-1011-00           First-Line Supervisors of Office and Administrative Support Workers     medium preparation     Office and administration     Call centre team leader
          onet-35-1012-00           First-Line Supervisors of Food Preparation and Serving Workers          some preparation       Food preparation and serving  Catering team leader
          onet-41-1011-00           First-Line Supervisors of Retail Sales Workers                          some preparation       Sales                         Retail team leader
          onet-51-1011-00           First-Line Supervisors of Production and Operating Workers              medium preparation     Production                    Production team leader
          onet-53-1042-00           First-Line Supervisors of Helpers, Laborers, and Material Movers, Hand  some preparation       Transport                     Refuse team leader
          onet-11-3071-00           Transportation, Storage, and Distribution Managers                      much preparation       Management                    Logistics Team Leader
          onet-41-1012-00           First-Line Supervisors of Non-Retail Sales Workers                      much preparation       Sales                         Sales Team Leader
          onet-37-1011-00           First-Line Supervisors of Housekeeping and Janitorial Workers           some preparation       Cleaning and grounds          Cleaning team leader
          onet-11-9121-00           Natural Sciences Managers                                               extensive preparation  Management                    Water Team Leader
          onet-33-1091-00           First-Line Supervisors of Security Workers                              some preparation       Protective service            Security team leader
    "]]
    .assert_eq(&answer(["roles", "team lead"]));
    assert_eq!(answer(["roles"]).lines().count(), 1078);
    assert_eq!(answer(["roles", "zzzz"]), "No role fits “zzzz”.\n");
}

#[test]
fn roles_are_narrowed_and_sorted_as_asked() {
    expect![[r"
        5 roles, Construction and extraction, Medium preparation, USD 62,000 or more, Grows 4% or more, High school diploma or less, Realistic, growth of jobs
          Role             Title                                            Level               Family                       Pay          By                               Found as
          onet-47-2111-00  Electricians                                     medium preparation  Construction and extraction  USD 63,190   jobs +9.5% 2024–34
          onet-47-1011-03  Solar Energy Installation Managers               medium preparation  Construction and extraction  USD 79,920   jobs +5.3% 2024–34, wider group
          onet-47-4021-00  Elevator and Escalator Installers and Repairers  medium preparation  Construction and extraction  USD 109,910  jobs +5% 2024–34
          onet-47-2152-00  Plumbers, Pipefitters, and Steamfitters          medium preparation  Construction and extraction  USD 63,800   jobs +4.5% 2024–34
          onet-47-2152-04  Solar Thermal Installers and Technicians         medium preparation  Construction and extraction  USD 63,800   jobs +4.5% 2024–34, wider group
    "]].assert_eq(&answer([
        "roles",
        "--family",
        "Construction and extraction",
        "--zone",
        "3",
        "--min-pay",
        "62000",
        "--min-growth",
        "4",
        "--max-education",
        "school",
        "--interest",
        "realistic",
        "--sort",
        "growth",
    ]));
    expect![[r"
        No role fits “nurse”, Executive.
    "]]
    .assert_eq(&answer(["roles", "nurse", "--level", "executive"]));
    // What is filtered away is all that differs.
    let rows = |arguments: &[&str]| -> Vec<String> {
        answer(arguments.iter().copied())
            .lines()
            .skip(2)
            .map(|line| line.split_whitespace().next().unwrap_or_default().to_owned())
            .collect()
    };
    let (all, mid) = (rows(&["roles", "engineer"]), rows(&["roles", "engineer", "--level", "mid"]));
    assert!(!mid.is_empty() && mid.len() < all.len());
    assert!(mid.iter().all(|role| all.contains(role)), "{mid:?}");
    // The least growth there is leaves out none but those of which it is not known.
    let most = |sort: &str| rows(&["roles", "--sort", sort, "--min-growth", "-100"])[0].clone();
    assert_eq!([most("people"), most("preparation")], ["onet-41-2031-00", "onet-27-2011-00"]);
}
