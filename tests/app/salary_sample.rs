//! Everything the Salary screen shows of the sample plan, as text.

use expect_test::expect;
use rungs::app::present::salary::salary;

use crate::support::{sample_state, text};

#[test]
fn the_sample_plan() {
    expect![[r#"
        (
            title: "Pay over ten years",
            summary: "By the middle figures the path brings USD 396k more than staying over ten years, ahead for good from Mar 2027.",
            notices: [],
            page: Ok((
                chart: Ok((
                    title: "Pay a year, USD, today’s money",
                    sentence: "From USD 118,000 today to USD 197,900 on the path and USD 130,300 by staying in Nov 2036 (middle figures).",
                    source: "Low to high: P10–P90, BLS OEWS, May 2025, proxy (ML Engineer); ends printed, AiPathly, 2024 (Senior ML Engineer, ML Team Lead).",
                    x: (
                        from: 2026.8876712328768,
                        to: 2036.8879781420765,
                        marks: [
                            (2027.0, "2027"),
                            (2028.0, "2028"),
                            (2029.0, "2029"),
                            (2030.0, "2030"),
                            (2031.0, "2031"),
                            (2032.0, "2032"),
                            (2033.0, "2033"),
                            (2034.0, "2034"),
                            (2035.0, "2035"),
                            (2036.0, "2036"),
                        ],
                    ),
                    y: (
                        from: 40000.0,
                        to: 258058.51399577333,
                        marks: [
                            (40000.0, "40k"),
                            (80000.0, "80k"),
                            (120000.0, "120k"),
                            (160000.0, "160k"),
                            (200000.0, "200k"),
                            (240000.0, "240k"),
                        ],
                    ),
                    path: Some((
                        name: "Your path",
                        range: "Low to high of its sources",
                        end: "Path 198k",
                    )),
                    stay: (
                        name: "Stay as Junior ML Engineer",
                        range: "",
                        end: "Stay 130k",
                    ),
                    moves: [
                        (
                            x: 2027.2164383561644,
                            y: Some(120230.0),
                            role: "ML Engineer",
                        ),
                        (
                            x: 2029.7205479452055,
                            y: Some(154217.0),
                            role: "Senior ML Engineer",
                        ),
                        (
                            x: 2032.2185792349726,
                            y: Some(188940.0),
                            role: "ML Team Lead",
                        ),
                    ],
                    now: Some((118000.0, "pay now 118k")),
                    table: (
                        columns: [
                            ("Year", Figures(34.0)),
                            ("To", Figures(62.0)),
                            ("Role", Words(1.4)),
                            ("Low", Figures(60.0)),
                            ("Middle", Figures(60.0)),
                            ("High", Figures(60.0)),
                            ("Staying", Figures(60.0)),
                            ("Source", Words(1.6)),
                        ],
                        rows: [
                            [
                                "1",
                                "Nov 2027",
                                "Junior ML Engineer, then ML Engineer",
                                "84,300",
                                "119,800",
                                "172,500",
                                "118,500",
                                "yours, then BLS OEWS, May 2025, proxy",
                            ],
                            [
                                "2",
                                "Nov 2028",
                                "ML Engineer",
                                "68,000",
                                "121,600",
                                "201,400",
                                "119,700",
                                "BLS OEWS, May 2025, proxy",
                            ],
                            [
                                "3",
                                "Nov 2029",
                                "ML Engineer, then Senior ML Engineer",
                                "80,800",
                                "128,000",
                                "197,200",
                                "120,900",
                                "BLS OEWS, May 2025, proxy, then AiPathly, 2024",
                            ],
                            [
                                "4",
                                "Nov 2030",
                                "Senior ML Engineer",
                                "142,300",
                                "155,200",
                                "168,100",
                                "122,100",
                                "AiPathly, 2024",
                            ],
                            [
                                "5",
                                "Nov 2031",
                                "Senior ML Engineer",
                                "143,700",
                                "156,700",
                                "169,700",
                                "123,400",
                                "AiPathly, 2024",
                            ],
                            [
                                "6",
                                "Nov 2032",
                                "Senior ML Engineer, then ML Team Lead",
                                "153,500",
                                "178,900",
                                "209,000",
                                "124,600",
                                "AiPathly, 2024",
                            ],
                            [
                                "7",
                                "Nov 2033",
                                "ML Team Lead",
                                "159,200",
                                "191,100",
                                "230,000",
                                "125,800",
                                "AiPathly, 2024",
                            ],
                            [
                                "8",
                                "Nov 2034",
                                "ML Team Lead",
                                "160,800",
                                "193,000",
                                "232,300",
                                "127,100",
                                "AiPathly, 2024",
                            ],
                            [
                                "9",
                                "Nov 2035",
                                "ML Team Lead",
                                "162,400",
                                "194,900",
                                "234,600",
                                "128,400",
                                "AiPathly, 2024",
                            ],
                            [
                                "10",
                                "Nov 2036",
                                "ML Team Lead",
                                "164,000",
                                "196,900",
                                "237,000",
                                "129,600",
                                "AiPathly, 2024",
                            ],
                        ],
                    ),
                )),
                years: (
                    title: "Pay of each year",
                    sentence: "Year 1 brings USD 119,800 and year 10 USD 196,900, by the middle figures. Year 1 begins on 21 Nov 2026.",
                    y: (
                        from: 0.0,
                        to: 211861.02269651956,
                        marks: [
                            (0.0, "0"),
                            (100000.0, "100k"),
                            (200000.0, "200k"),
                        ],
                    ),
                    bars: [
                        (
                            label: "1",
                            total: "120k",
                            parts: [
                                (0, 39382.40503923997),
                                (1, 80387.74218499675),
                            ],
                            title: "Year 1, to Nov 2027: Junior ML Engineer, then ML Engineer",
                            rows: [
                                ("Pay", "120k", "84–173k"),
                            ],
                            source: "yours, then BLS OEWS, May 2025, proxy",
                        ),
                        (
                            label: "2",
                            total: "122k",
                            parts: [
                                (1, 121588.68432446485),
                            ],
                            title: "Year 2, to Nov 2028: ML Engineer",
                            rows: [
                                ("Pay", "122k", "68–201k"),
                            ],
                            source: "BLS OEWS, May 2025, proxy",
                        ),
                        (
                            label: "3",
                            total: "128k",
                            parts: [
                                (1, 102252.35768532354),
                                (2, 25713.340992051963),
                            ],
                            title: "Year 3, to Nov 2029: ML Engineer, then Senior ML Engineer",
                            rows: [
                                ("Pay", "128k", "81–197k"),
                            ],
                            source: "BLS OEWS, May 2025, proxy, then AiPathly, 2024",
                        ),
                        (
                            label: "4",
                            total: "155k",
                            parts: [
                                (2, 155177.111015241),
                            ],
                            title: "Year 4, to Nov 2030: Senior ML Engineer",
                            rows: [
                                ("Pay", "155k", "142–168k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "5",
                            total: "157k",
                            parts: [
                                (2, 156727.8467077547),
                            ],
                            title: "Year 5, to Nov 2031: Senior ML Engineer",
                            rows: [
                                ("Pay", "157k", "144–170k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "6",
                            total: "179k",
                            parts: [
                                (2, 52590.973455066196),
                                (3, 126328.3706931156),
                            ],
                            title: "Year 6, to Nov 2032: Senior ML Engineer, then ML Team Lead",
                            rows: [
                                ("Pay", "179k", "153–209k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "7",
                            total: "191k",
                            parts: [
                                (3, 191071.68007226626),
                            ],
                            title: "Year 7, to Nov 2033: ML Team Lead",
                            rows: [
                                ("Pay", "191k", "159–230k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "8",
                            total: "193k",
                            parts: [
                                (3, 192981.12194921626),
                            ],
                            title: "Year 8, to Nov 2034: ML Team Lead",
                            rows: [
                                ("Pay", "193k", "161–232k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "9",
                            total: "195k",
                            parts: [
                                (3, 194909.64550420502),
                            ],
                            title: "Year 9, to Nov 2035: ML Team Lead",
                            rows: [
                                ("Pay", "195k", "162–235k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                        (
                            label: "10",
                            total: "197k",
                            parts: [
                                (3, 196861.02269651956),
                            ],
                            title: "Year 10, to Nov 2036: ML Team Lead",
                            rows: [
                                ("Pay", "197k", "164–237k"),
                            ],
                            source: "AiPathly, 2024",
                        ),
                    ],
                    roles: [
                        (0, "Junior ML Engineer"),
                        (1, "ML Engineer"),
                        (2, "Senior ML Engineer"),
                        (3, "ML Team Lead"),
                    ],
                ),
                stages: [
                    (
                        role: "Junior ML Engineer",
                        from: "since Nov 2024",
                        figure: "USD 118,000",
                        meaning: "base",
                        range: "",
                        source: "",
                        chosen: "your own pay",
                        name: "Junior ML Engineer, since Nov 2024, USD 118,000, yours, your own pay",
                    ),
                    (
                        role: "ML Engineer",
                        from: "from Mar 2027",
                        figure: "USD 120,230",
                        meaning: "median, base",
                        range: "67,240–199,130",
                        source: "BLS OEWS, May 2025, proxy",
                        chosen: "by the default rule",
                        name: "ML Engineer, from Mar 2027, USD 120,230, P10 USD 67,240 to P90 USD 199,130, BLS OEWS, May 2025, proxy, by the default rule",
                    ),
                    (
                        role: "Senior ML Engineer",
                        from: "from Sep 2029",
                        figure: "USD 154,217",
                        meaning: "half way between the ends, not specified",
                        range: "141,405–167,029",
                        source: "AiPathly, 2024",
                        chosen: "by the default rule",
                        name: "Senior ML Engineer, from Sep 2029, USD 154,217, low USD 141,405 to high USD 167,029, AiPathly, 2024, by the default rule",
                    ),
                    (
                        role: "ML Team Lead",
                        from: "from Mar 2032",
                        figure: "USD 188,940",
                        meaning: "average, base",
                        range: "157,399–227,416",
                        source: "AiPathly, 2024",
                        chosen: "chosen by you",
                        name: "ML Team Lead, from Mar 2032, USD 188,940, low USD 157,399 to high USD 227,416, AiPathly, 2024, chosen by you",
                    ),
                ],
                break_even: (
                    figure: "Mar 2027",
                    difference: "USD +396k",
                    over: "over ten years",
                    text: "From then the sum earned stays above staying.",
                    range: "Low ends USD +79k, high ends USD +812k.",
                ),
                dip: (
                    figure: "No dip",
                    text: "Pay does not fall below today’s USD 118,000.",
                ),
                assumed: (
                    values: [
                        (
                            field: OwnPay,
                            label: "Your pay now",
                            text: "118,000",
                            hint: "not stated",
                            unit: "USD",
                            caption: "Base pay for a year, yours",
                            note: "Base pay for a year, without bonus and equity. Without it the figure of your present role is used.",
                            yours: true,
                        ),
                        (
                            field: Growth,
                            label: "Real growth in a role",
                            text: "1",
                            hint: "",
                            unit: "% a year",
                            caption: "Default, Rungs editorial",
                            note: "Growth of pay inside one role above inflation: an editorial estimate, to be replaced by what your employer does.",
                            yours: false,
                        ),
                        (
                            field: Inflation,
                            label: "Inflation, for nominal",
                            text: "2.4",
                            hint: "",
                            unit: "% a year",
                            caption: "Default, BLS CPI-U, May 2025",
                            note: "Change of consumer prices in the United States from May 2024 to May 2025.",
                            yours: false,
                        ),
                        (
                            field: Horizon,
                            label: "Years ahead",
                            text: "10",
                            hint: "",
                            unit: "years",
                            caption: "Default of Rungs",
                            note: "How far the lines go, from 1 to 40 years.",
                            yours: false,
                        ),
                    ],
                    pay: [
                        (
                            label: "ML Engineer",
                            options: [
                                (
                                    words: "USD 120,230 median, BLS OEWS, May 2025, proxy, United States",
                                ),
                            ],
                            chosen: Some(0),
                            caption: "by the default rule",
                            note: "The title is listed for this class among others; the class is wider and covers every level of seniority.",
                            yours: false,
                        ),
                        (
                            label: "Senior ML Engineer",
                            options: [
                                (
                                    words: "USD 154,217 half way between the ends, AiPathly, 2024, United States",
                                ),
                                (
                                    words: "USD 140,300 median, BLS OEWS, May 2025, proxy, United States",
                                ),
                            ],
                            chosen: Some(0),
                            caption: "by the default rule",
                            note: "A range of averages; the guide leaves its upper end open.",
                            yours: false,
                        ),
                        (
                            label: "ML Team Lead",
                            options: [
                                (
                                    words: "USD 188,940 average, AiPathly, 2024, United States",
                                ),
                                (
                                    words: "USD 175,140 median, BLS OEWS, May 2025, proxy, United States",
                                ),
                                (
                                    words: "USD 140,300 median, BLS OEWS, May 2025, proxy, United States",
                                ),
                            ],
                            chosen: Some(0),
                            caption: "chosen by you",
                            note: "Printed as annual salary and read here as base, since total compensation stands apart. The guide counts lead and senior machine learning engineers under the same title.",
                            yours: true,
                        ),
                    ],
                    footer: "2 of 7 are yours; the others are defaults.",
                ),
            )),
        )"#]].assert_eq(&text(&salary(&sample_state())));
}
