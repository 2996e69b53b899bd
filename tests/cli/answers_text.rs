//! What each command says in text.

use expect_test::expect;

use super::{Folder, answer};

/// The day on which the sample plan stands.
const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn with_day<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    arguments.iter().copied().chain(TODAY).collect()
}

#[test]
fn role_shows_what_it_wants_and_what_it_pays() {
    expect![[r"
        Machine Learning Engineer (ml-engineer)
        Engineering, mid
        Statistical class: 15-2051.00 Data Scientists (good fit)

        Takes models from data to production and keeps them useful there. The engineer chooses methods, builds training and serving code to the standard of other software, and answers for tests before and after release.

        Text: Rungs, in our words

        Asks for
          Education: Bachelor’s degree. Computer science, mathematics or a neighbouring subject
          Experience (Rungs): 2+ years

        Skills wanted (rungs-editorial)
          Skill                             Need       Level  Importance
          Model development and deployment  essential      3           1
          Python and its data tools         essential      3        0.95
          Machine learning algorithms       essential      3        0.95
          Software engineering              essential      3         0.9
          Model evaluation                  essential      3        0.85
          Deep learning frameworks          essential      3        0.85
          Feature engineering               essential      3        0.75
          Data pipelines                    essential      2        0.75
          MLOps                             essential      2        0.75
          Statistics                        essential      3         0.7
          Cloud platforms                   essential      2        0.65
          SQL                               essential      3         0.6
          Containers and orchestration      essential      2         0.6
          Cross-team collaboration          essential      3         0.6
          ML system design                  optional       2        0.55

        Demand
          +33.5%  Employment growth, 2024–34, United States, Data Scientists 15-2051, wider group
            BLS projections 2024–34
          3.2%  Changes of occupation a year, 2024–34, United States, Data Scientists 15-2051, wider group
            BLS separations 2024–34

        Also called
            Applied Machine Learning Engineer
            Machine Learning Developer
            MLE
            AI/ML Engineer
            Machine Learning Software Engineer
            Machine Learning Programmer
            Machine Learning Specialist
            Deep Learning Engineer
            Computer Vision Engineer
            NLP Engineer
            Natural Language Processing Engineer
            Speech Recognition Engineer
            Recommender Systems Engineer
            Algorithm Engineer

        Figures
          Measure                       Amount                                                             Unit        Place  Year       Source                   Limits                                                     Note
          pay                           120,230 (67,240–199,130), median, P10–P90; P25–P75 85,660–158,880  USD a year  us     2025       bls-oews-2025            base; stands in: 15-2051 Data Scientists                   The title is listed for this class among others; the class is wider and covers every level of seniority.
          employment growth             +33.5%                                                             percent     us     2024–2034  bls-projections-2024-34  stands in: 15-2051 Data Scientists
          pay                           161,000                                                            USD a year  us     2025       coursera-ml-roles        not specified                                              Read on a copy of the article without a date; filed under the year after its older version.
          pay                           122,637                                                            USD a year  us     2024       coursera-ml-roles-older  not specified; Glassdoor figure                            Read on a copy of an older version of the article, which looks at the years 2023 to 2033.
          pay                           120,555–397,710                                                    USD a year  us     2022       blind-ml-cities          total compensation; Averages of the 27 best paying cities  Reported by members of the network themselves. The page bears no date; of about 2022.
          changes of occupation a year  3.2%                                                               percent     us     2024–2034  bls-separations-2024-34  stands in: 15-2051 Data Scientists
          These disagree: 120,230 (ml-engineer.pay.bls-2025) and 161,000 (ml-engineer.pay.coursera).

        Moves on to
          Role                              Years  Years by         Move by          Note
          Data Scientist                        2  rungs-editorial  rungs-editorial
          ML Research Engineer                1.5  rungs-editorial  rungs-editorial
          MLOps Engineer                      1.5  rungs-editorial  rungs-editorial
          Senior Data Scientist                 3  rungs-editorial  rungs-editorial
          Senior Machine Learning Engineer    2.5  rungs-editorial  rungs-editorial  AiPathly’s ladder goes from junior straight to senior; the rung between is ours.
          and 43 official occupations, for being alike

        Reached from
          Role                              Years  Years by         Move by          Note
          AI Software Developer               1.5  rungs-editorial  rungs-editorial
          Data Engineer                         2  rungs-editorial  rungs-editorial
          Data Scientist                        2  rungs-editorial  rungs-editorial
          Junior Machine Learning Engineer      2  rungs-editorial  rungs-editorial  AiPathly’s ladder goes from junior straight to senior; the rung between is ours.
          ML Research Engineer                  1  rungs-editorial  rungs-editorial
          MLOps Engineer                      1.5  rungs-editorial  rungs-editorial
          Software Engineer                   2.5  rungs-editorial  rungs-editorial
          and 52 official occupations, for being alike

          Source                   Kind             Title
          blind-ml-cities          reported         27 Highest Paying Cities in United States for Machine Learning Engineers
          bls-oews-2025            measured         Occupational Employment and Wage Statistics, May 2025, national
          bls-projections-2024-34  measured         Employment Projections 2024–34, Table 1.2
          bls-separations-2024-34  measured         Employment Projections 2024–34, Table 1.10
          coursera-ml-roles        reported         7 Machine Learning Roles and How to Get Started
          coursera-ml-roles-older  reported         7 Machine Learning Roles and How to Get Started, older version
          onet-30-3                measured         O*NET 30.3 Database
          rungs-editorial          estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&answer(["role", "ML Engineer"]));
}

#[test]
fn gap_of_a_plan() {
    let folder = Folder::new();
    expect![[r"
        From Junior Machine Learning Engineer to Machine Learning Team Lead

          Covered     7 of 17 essentials met, 62% by weight
          Shortfall   683 h, and 3 essentials unrated
          Confidence  48%, 21 of 37 skills rated

        Essential
          Skill                             State    Level  Wanted  Hours  Hours by
          Team leadership                   missing      0       3   88 h  rungs-editorial
          Machine learning algorithms       short        3       4  130 h  rungs-editorial
          Explaining to mixed audiences     short        3       4   45 h  rungs-editorial
          MLOps                             short        2       4  190 h  rungs-editorial
          Python and its data tools         met          4       4      –
          Data analysis and quality         met          4       3      –
          Project management                unrated      ?       3      ?
          Mentoring                         short        2       4   75 h  rungs-editorial
          Deep learning frameworks          short        3       4  100 h  rungs-editorial
          Model development and deployment  met          3       3      –
          Cross-team collaboration          met          3       3      –
          Problem framing                   short        3       4   55 h  rungs-editorial
          Business strategy for ML          unrated      ?       3      ?
          Delegation                        unrated      ?       3      ?
          Statistics                        met          3       3      –
          Cloud platforms                   met          3       3      –
          Data structures and architecture  met          3       3      –

        Optional
          Skill                          State    Level  Wanted  Hours  Hours by
          Stakeholder management         short        2       3   30 h  rungs-editorial
          Critical thinking              unrated      ?       3      ?
          Strategic thinking             unrated      ?       3      ?
          Agile delivery                 met          3       3      –
          Hiring                         unrated      ?       3      ?
          Containers and orchestration   short        1       2   20 h  rungs-editorial
          Fairness and interpretability  short        2       3   40 h  rungs-editorial
          Continuous learning            met          3       3      –
          Accountability                 unrated      ?       3      ?
          Emotional intelligence         unrated      ?       3      ?
          Time management                unrated      ?       3      ?
          Adaptability                   unrated      ?       3      ?
          Resilience                     unrated      ?       2      ?
          Natural language processing    met          3       3      –
          Computer vision                short        1       3  110 h  rungs-editorial
          Discipline and focus           unrated      ?       2      ?
          Reinforcement learning         unrated      ?       3      ?
          On-call and incident response  unrated      ?       2      ?
          Industry knowledge             unrated      ?       3      ?
          Edge and embedded ML           unrated      ?       2      ?

        Levels wanted by aipathly-2024, rungs-editorial.

          Source           Kind             Title
          aipathly-2024    reported         Machine Learning Team Lead: career guide
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]]
    .assert_eq(&answer(with_day(&["gap", "--plan", &folder.text("plan.ron")])));
}

#[test]
fn gap_between_roles_says_what_it_assumes() {
    let text = answer(with_day(&["gap", "--from", "Junior ML Engineer", "--to", "ml-engineer"]));
    expect![[r"
        From Junior Machine Learning Engineer to Machine Learning Engineer
        Levels assumed from what Junior Machine Learning Engineer usually has; confidence 0%.

          Covered     1 of 14 essentials met, 57% by weight
          Shortfall   635 h, and 1 essential unrated
          Confidence  0%, 0 of 15 skills rated

        Essential
          Skill                             State    Level  Wanted  Hours  Hours by
          Model development and deployment  short       ~1       3  120 h  rungs-editorial
          Python and its data tools         met         ~3       3      –
          Machine learning algorithms       short       ~2       3   75 h  rungs-editorial
          Software engineering              short       ~2       3   90 h  rungs-editorial
          Model evaluation                  short       ~2       3   45 h  rungs-editorial
          Deep learning frameworks          short       ~2       3   65 h  rungs-editorial
          Feature engineering               short       ~2       3   40 h  rungs-editorial
          Data pipelines                    short       ~1       2   30 h  rungs-editorial
          MLOps                             unrated      ?       2      ?
          Statistics                        short       ~2       3   70 h  rungs-editorial
          Cloud platforms                   short       ~1       2   30 h  rungs-editorial
          SQL                               short       ~2       3   30 h  rungs-editorial
          Containers and orchestration      short       ~1       2   20 h  rungs-editorial
          Cross-team collaboration          short       ~2       3   20 h  rungs-editorial

        Optional
          Skill             State    Level  Wanted  Hours  Hours by
          ML system design  unrated      ?       2      ?

        Levels wanted by rungs-editorial.

          Source           Kind             Title
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]]
    .assert_eq(&text);
}

#[test]
fn steps_of_a_plan() {
    let folder = Folder::new();
    expect![[r"
        Path to team lead
        2 of 13 steps done, 478 h left. At 7 h a week the last one is done by 31 Mar 2028 half of the time and by 19 Mar 2029 nine times in ten.

        To Machine Learning Engineer
          Step  Title                                                State    Low, likely, high  Logged  Due          Evidence
          s1    Write tests for the feature pipeline                 done              12 16 24    18 h  12 Sep 2026  Tests, PR 412
          s2    Present an error analysis to the product team        done               6 10 15     8 h  30 Oct 2026  error-analysis.pdf
          s3    Ship one model end to end with monitoring            doing             40 60 95    22 h  28 Feb 2027
          s4    Run the weekly code review for an intern             doing             20 30 45     6 h  31 Mar 2027
          s5    Rebuild a published model in PyTorch                 to do             30 45 70     0 h  30 Apr 2027
          s6    Add drift and data checks to continuous integration  to do             18 26 40     0 h  30 Jun 2027
          s7    Pass the certificate exam of a cloud vendor          skipped           30 40 60     0 h  –

        To Senior Machine Learning Engineer
          Step  Title                                             State  Low, likely, high  Logged  Due          Evidence
          s8    Write down who does what in a team                to do           10 17 28     0 h  31 Aug 2027
          s9    Lead a two-person project from framing to launch  to do          60 90 150     0 h  31 Oct 2027
          s10   Mentor a new joiner for six months                to do           45 66 92     0 h  31 Dec 2027
          s11   Write the playbook and take a turn on call        to do           24 36 58     0 h  31 Jan 2028

        To Machine Learning Team Lead
          Step  Title                                         State  Low, likely, high  Logged  Due          Evidence
          s12   Hand over five tasks you used to do yourself  to do           10 16 26     0 h  29 Feb 2028
          s13   Lead a team of four for two quarters          to do         80 120 180     0 h  31 May 2028

        Suggested on the way to Machine Learning Team Lead, 5 of 15
          Step                       Title                                                Low, likely, high  To                                Idea by          Hours by         Closes
          containerise-service       Put a service and its model into containers                   10 16 26  Machine Learning Engineer         rungs-editorial  rungs-editorial  Containers and orchestration 1 to 2
          feature-store              Share features between two models                             28 44 70  Machine Learning Engineer         rungs-editorial  rungs-editorial  Feature engineering 2 to 3, Data pipelines 1 to 2
          holdout-evaluation         Evaluate a classifier beyond its accuracy                     14 22 35  Machine Learning Engineer         rungs-editorial  rungs-editorial  another step waits for it
          offline-online-evaluation  Compare offline scores with what users do                     26 42 68  Machine Learning Engineer         rungs-editorial  rungs-editorial  Model evaluation 2 to 3
          evaluation-suite           Build the evaluation suite that decides on releases          44 68 108  Senior Machine Learning Engineer  rungs-editorial  rungs-editorial  Model evaluation 3 to 4

          Source           Kind             Title
          aipathly-2024    reported         Machine Learning Team Lead: career guide
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&answer(with_day(&["steps", &folder.text("plan.ron")])));
}

#[test]
fn path_of_a_plan() {
    let folder = Folder::new();
    expect![[r"
        The path of the plan, at 7 h a week and 1.7 h at work

          Role                              From                 Move         Years before  To learn  Years by
          Junior Machine Learning Engineer  now, since Nov 2024
          Machine Learning Engineer         Mar 2027             advancement           0.3     135 h  hours to learn ÷ hours learned a week
          Senior Machine Learning Engineer  Sep 2029             advancement           2.5     616 h  rungs-editorial
          Machine Learning Team Lead        Mar 2032             advancement           2.5     576 h  rungs-editorial

          Source           Kind             Title
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&answer(with_day(&["path", "--plan", &folder.text("plan.ron")])));
}

#[test]
fn path_between_roles() {
    expect![[r"
        The fastest path along named moves, at 5 h a week and 1.7 h at work
        Levels assumed from what Machine Learning Engineer usually has; confidence 0%.

          Role                              From      Move         Years before  To learn  Years by
          Machine Learning Engineer         now
          Senior Machine Learning Engineer  May 2029  advancement           2.5     820 h  rungs-editorial
          Machine Learning Team Lead        Nov 2031  advancement           2.5     803 h  rungs-editorial

          Source           Kind             Title
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]]
    .assert_eq(&answer(with_day(&["path", "--from", "ml-engineer", "--to", "ML Team Lead"])));
}

#[test]
fn salary_of_a_plan() {
    let folder = Folder::new();
    expect![[r"
        Base pay a year in USD, today's money, place us; 4,000 runs of each plan, seed 1

        Path
          Role                              From          Low   Middle     High  Source
          Junior Machine Learning Engineer  Nov 2026        –  118,000        –  you
          Machine Learning Engineer         Mar 2027   60,309   97,718  162,158  bls-oews-2025, level II, qualified
          Senior Machine Learning Engineer  Sep 2029  141,405  154,217  167,029  aipathly-2024
          Machine Learning Team Lead        Mar 2032  157,399  188,940  227,416  aipathly-2024, picked by you
        Levels I to IV are read out of pay of the whole occupation: an approximation (dol-wage-levels-2009; --no-levels leaves it out).
        Junior Machine Learning Engineer to Machine Learning Engineer: bls-oews-2025 for both: 76,619 before, 97,718 after, +28%.
        Machine Learning Engineer to Senior Machine Learning Engineer: these two figures come from different sources; bls-oews-2025 for both: 97,718 before, 140,300 after, +44%.

          Year to       P10      P25      P50      P75      P90    Sum P50
          Nov 2027  118,000  118,000  118,000  118,000  121,800    118,000
          Nov 2028  108,300  115,100  120,400  126,800  138,700    238,400
          Nov 2029  105,700  114,400  123,000  134,000  147,900    361,300
          Nov 2030  104,700  114,800  126,100  140,800  156,300    487,300
          Nov 2031  105,100  116,500  130,000  147,400  167,200    616,800
          Nov 2032  105,500  118,100  134,400  155,100  175,700    751,500
          Nov 2033  107,400  121,700  139,800  162,200  185,200    890,800
          Nov 2034  108,200  124,600  145,300  170,100  196,400  1,035,700
          Nov 2035  110,200  128,700  150,700  177,900  204,800  1,185,600
          Nov 2036  113,300  132,300  155,900  185,200  213,700  1,339,700
        Of all runs within 10 years: 98% reach Machine Learning Engineer, 71% reach Senior Machine Learning Engineer, 26% reach Machine Learning Team Lead.
        Ahead of carrying on for good from 10 Aug 2034 (8 of 10 runs: 1 Sep 2027 to later than 10 years). Over 10 years: USD +28k in the middle, ahead in 55% of runs.
        Base pay dips 2.4% below that of today for 1 year in the middle; 33.8% in 1 of 10 runs.
        Months of base pay under the floor: 0 in the middle, 53 in 1 of 10 runs.

        Carry on without a plan
          Role                              From      Low   Middle  High  Source
          Junior Machine Learning Engineer  Nov 2026    –  118,000     –  you

          Year to       P10      P25      P50      P75      P90    Sum P50
          Nov 2027  118,000  118,000  118,000  118,000  118,000    118,000
          Nov 2028  112,600  116,300  120,700  125,400  130,700    238,700
          Nov 2029  110,900  117,000  123,600  131,100  137,900    362,500
          Nov 2030  110,500  118,000  127,000  135,600  145,200    489,000
          Nov 2031  110,700  119,700  129,600  140,900  151,600    618,600
          Nov 2032  110,800  121,600  132,600  145,000  157,700    750,700
          Nov 2033  111,600  123,100  136,000  150,200  164,400    885,600
          Nov 2034  112,300  124,600  139,200  155,500  170,700  1,024,700
          Nov 2035  112,900  126,400  142,100  160,400  177,700  1,165,000
          Nov 2036  113,700  128,300  145,000  164,700  184,500  1,308,200
        Base pay dips 1.3% below that of today for 1 year in the middle; 35.4% in 1 of 10 runs.
        Months of base pay under the floor: 0 in the middle, 28 in 1 of 10 runs.

        Stay as Junior Machine Learning Engineer
          Role                              From      Low   Middle  High  Source
          Junior Machine Learning Engineer  Nov 2026    –  118,000     –  you

          Year to       P10      P25      P50      P75      P90    Sum P50
          Nov 2027  118,000  118,000  118,000  118,000  118,000    118,000
          Nov 2028  111,900  115,300  118,900  122,400  125,300    236,900
          Nov 2029  108,700  114,500  119,700  124,700  129,500    356,500
          Nov 2030  107,200  113,700  120,500  127,200  133,200    476,600
          Nov 2031  105,800  113,100  121,200  129,500  136,900    597,800
          Nov 2032  104,400  113,000  121,900  131,500  139,900    719,000
          Nov 2033  104,000  112,700  123,100  133,500  143,100    841,900
          Nov 2034  102,700  112,700  123,700  135,400  146,700    964,900
          Nov 2035  102,200  112,700  124,800  137,700  150,500  1,088,300
          Nov 2036  101,200  112,800  125,800  139,600  153,800  1,213,100
        Ahead of carrying on for good in under 1% of runs only. Over 10 years: USD −93k in the middle, ahead in under 1% of runs.
        Base pay dips 4.2% below that of today for 2 years in the middle; 40.9% in 1 of 10 runs.
        Months of base pay under the floor: 0 in the middle, 70 in 1 of 10 runs.

        Assumed:
          real_growth 1% a year (rungs-editorial)
          growth_spread 4 points (ny-fed-sce)
          lasting_spread 1 points (rungs-editorial)
          market_growth 0% a year (rungs-editorial)
          market_spread 1.7 points (bls-oews-2025)
          carry_forward 2.4% a year (bls-cpi-2025)
          promotion_raise 8.8% (worldatwork-2014)
          learning_at_work 1.7 h a week (bls-training-1995)
          pay_carried 50% (rungs-editorial)
          position_kept 60% (rungs-editorial)
          one_figure_spread 38% (rungs-editorial)
          move_soonest 80% of wait (rungs-editorial)
          move_latest 160% of wait (rungs-editorial)
          promotions_from_entry 20% a year (pave-2024)
          promotions 14% a year (pave-2024)
          gap_odds 10% (rungs-editorial)
          gap_months 3 months (rungs-editorial)
          inflation 2.4% a year (bls-cpi-2025)
          inflation_spread 1 points (rungs-editorial)
          equity_growth 0% a year (rungs-editorial)
          equity_spread 25 points (rungs-editorial)
          discount_rate 3% a year (rungs-editorial)
          hour_value 0% (rungs-editorial)
          redundancy_odds 2% a year (rungs-editorial)
          redundancy_months 5 months (rungs-editorial)
          redundancy_return 85% (rungs-editorial)
          redundancy_fade 5 years (davis-von-wachter-2011)


          Source                  Kind             Title
          aipathly-2024           reported         Machine Learning Team Lead: career guide
          bls-cpi-2025            measured         Consumer Price Index for All Urban Consumers, May 2025
          bls-oews-2025           measured         Occupational Employment and Wage Statistics, May 2025, national
          bls-training-1995       measured         1995 Survey of Employer-Provided Training, employee results
          davis-von-wachter-2011  reported         Recessions and the Costs of Job Loss
          dol-wage-levels-2009    reported         Prevailing Wage Determination Policy Guidance, Nonagricultural Immigration Programs
          ny-fed-sce              reported         Survey of Consumer Expectations, expected earnings in the same job, as read in later work on it
          pave-2024               reported         Annual promotion rates by level
          rungs-editorial         estimated by us  Our own estimates in the bundled catalogue
          worldatwork-2014        reported         Promotional Guidelines survey, November and December 2014, as told in Fortune, 4 March 2015
    "]].assert_eq(&answer(with_day(&["salary", "--plan", &folder.text("plan.ron"), "--floor", "110000"])));
}

#[test]
fn done_says_what_it_raised() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    expect![[r"
        Done on 21 Nov 2026: Ship one model end to end with monitoring
          MLOps: 2 to 3
          Model monitoring: unrated to 2
    "]]
    .assert_eq(&answer(with_day(&["done", &plan, "ship-model-with-monitoring"])));
    expect![[r"
        Was done before on 21 Nov 2026: Ship one model end to end with monitoring
    "]]
    .assert_eq(&answer(["done", &plan, "s3", "--today", "2026-12-24"]));
}

#[test]
fn new_says_what_it_wrote() {
    let folder = Folder::new();
    let file = folder.text("new.ron");
    let text = answer(with_day(&["new", "--from", "data-analyst", "--to", "data-scientist", "-o", &file]));
    expect![[r"
        Wrote FOLDER/new.ron: Path to Data Scientist
        15 levels assumed from what Data Analyst usually has; confidence 0%. 5 h a week, place us.
    "]]
    .assert_eq(&folder.hide(&text));
}

#[test]
fn check_says_what_is_good() {
    let folder = Folder::new();
    let text = answer(["check", &folder.text("plan.ron")]);
    expect![[r"
        FOLDER/plan.ron: good, a plan of 13 steps and 32 ledger entries
    "]]
    .assert_eq(&folder.hide(&text));
    let catalogue = answer(["check", super::catalogue_folder().to_str().expect("it is text")]);
    assert!(catalogue.contains(": good, a catalogue of "), "{catalogue}");
}

#[test]
fn help_names_every_command() {
    let help = answer(["--help"]);
    for command in ["roles", "role", "gap", "steps", "done", "path", "salary", "new", "check"] {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
    }
    assert!(!answer(["gap", "--help"]).contains("--today"));
}
