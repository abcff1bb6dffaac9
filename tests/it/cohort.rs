//! Cohort figures against worked cases: published ones, and small ones by hand.

use rightparty::cohort::{
    Undefined,
    agreement::{icc_2k, kappa},
    angoff::{self, Row},
    choices::point_biserial,
    fairness, groups, local_law,
    outcome::{Asked, Outcome},
    reliability::{Items, Running, correlation, sem, spearman_brown},
    spread::Spread,
    study::{self, Demographics, Study, Which},
    two_groups::{FourFifths, Group, Pair},
};

use crate::typed::run;

#[track_caller]
fn close(found: Result<f64, Undefined>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 6e-7, "{found} is not {expected}");
}

fn pair(focal: (u64, u64), reference: (u64, u64)) -> Pair {
    let group = |(selected, people)| Group { selected, people };
    Pair::of(group(focal), group(reference)).unwrap()
}

#[test]
fn morris_2017() {
    let pair = pair((2, 10), (15, 25));
    close(pair.impact_ratio(), 0.333_333);
    close(pair.z(), -2.138_963);
    close(pair.z_probability(), 0.032_439);
    close(pair.fisher(), 0.059_908);
    close(pair.mid_p(), 0.043_699);
    close(Ok(pair.shortfall()), 2.857_143);
    assert_eq!(pair.more_needed(), 3);
    assert_eq!(pair.four_fifths(), Ok(FourFifths::Below));
}

#[test]
fn the_textbook_case() {
    let pair = pair((10, 40), (25, 50));
    close(pair.impact_ratio(), 0.5);
    close(pair.z(), -2.417_469);
    close(pair.z_probability(), 0.015_629);
    close(pair.fisher(), 0.018_056);
    assert_eq!(pair.more_needed(), 6);
}

#[test]
fn case_a_passes_four_fifths() {
    let pair = pair((27, 93), (63, 187));
    close(pair.impact_ratio(), 0.861_751);
    close(pair.z(), -0.785_966);
    close(pair.fisher(), 0.497_501);
    assert_eq!(pair.four_fifths(), Ok(FourFifths::Within));
    assert_eq!(pair.more_needed(), 0);
}

/// UGESP Questions and Answers, 1979: of 60, 45, 48 and 51 percent only the 45 are adverse.
#[test]
fn exactly_four_fifths_is_within() {
    for (rate, expected) in [
        (45, FourFifths::Below),
        (48, FourFifths::Within),
        (51, FourFifths::Within),
    ] {
        let pair = pair((rate, 100), (60, 100));
        assert_eq!(pair.four_fifths(), Ok(expected), "{rate}");
    }
    // 0.8 has no exact form in binary; whole numbers do not mind.
    for scale in [1, 7, 1_000_003, 1_000_000_007] {
        let pair = pair((4 * scale, 10 * scale), (5 * scale, 10 * scale));
        assert_eq!(pair.four_fifths(), Ok(FourFifths::Within));
    }
}

#[test]
fn the_fewest_more_are_the_fewest() {
    for focal in 1..14 {
        for selected in 0..=focal {
            for reference in 1..14_u64 {
                for of_reference in 1..=reference {
                    let more = pair((selected, focal), (of_reference, reference)).more_needed();
                    let reaches =
                        |k: u64| 5 * (selected + k) * reference >= 4 * of_reference * focal;
                    assert!(reaches(more));
                    assert!(more == 0 || !reaches(more - 1));
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_formed_says_why() {
    let group = |selected, people| Group { selected, people };
    assert_eq!(
        Pair::of(group(3, 2), group(1, 2)),
        Err(Undefined::MoreThanAll)
    );
    assert_eq!(
        Pair::of(group(0, 0), group(1, 2)),
        Err(Undefined::EmptyGroup)
    );
    let nobody = pair((0, 10), (0, 10));
    assert_eq!(nobody.impact_ratio(), Err(Undefined::NobodySelected));
    assert_eq!(nobody.four_fifths(), Err(Undefined::NobodySelected));
    assert_eq!(nobody.z(), Err(Undefined::NobodySelected));
    assert_eq!(nobody.fisher(), Err(Undefined::NobodySelected));
    let all = pair((10, 10), (5, 5));
    close(all.impact_ratio(), 1.0);
    assert_eq!(all.z(), Err(Undefined::EverybodySelected));
    assert_eq!(all.mid_p(), Err(Undefined::EverybodySelected));
    let one = [groups::Category {
        name: "all".to_owned(),
        scores: &Spread::default(),
    }];
    assert_eq!(
        fairness::compare("sex", &one, 50, 0, 0),
        Err(Undefined::OneGroup)
    );
}

#[test]
fn fisher_stays_a_probability_in_large_groups() {
    let even = pair((50_000, 100_000), (50_000, 100_000));
    close(even.fisher(), 1.0);
    let uneven = pair((49_000, 100_000), (51_000, 100_000)).fisher().unwrap();
    assert!((0.0..1e-15).contains(&uneven), "{uneven}");
}

fn items(rows: &[[u8; 3]]) -> Items {
    let mut items = Items::new(3);
    for row in rows {
        items.take(row).unwrap();
    }
    items
}

#[test]
fn alpha_sem_and_a_longer_test() {
    let items = items(&[[4, 5, 4], [3, 4, 3], [5, 5, 5], [2, 3, 2]]);
    close(items.alpha(), 0.979_592);
    let found = sem(3.17, 0.88).unwrap();
    assert!((found - 1.0981).abs() < 5e-5, "{found}");
    close(spearman_brown(0.6, 2.0), 0.75);
    close(spearman_brown(0.7, 3.0), 0.875);
    assert_eq!(Items::new(1).alpha(), Err(Undefined::TooFew));
    assert_eq!(
        self::items(&[[1, 2, 3], [1, 2, 3]]).alpha(),
        Err(Undefined::NoSpread)
    );
    assert_eq!(sem(1.0, 1.2), Err(Undefined::OutOfRange));
}

/// The running sums give the same as the lists themselves.
#[test]
fn items_correlate_as_their_lists_do() {
    let rows = [
        [90, 20, 70],
        [40, 30, 60],
        [75, 80, 10],
        [20, 55, 5],
        [66, 5, 77],
    ];
    let items = items(&rows);
    for item in 0..3 {
        let own: Vec<f64> = rows.iter().map(|row| f64::from(row[item])).collect();
        let total: Vec<f64> = rows
            .iter()
            .map(|row| row.iter().map(|&one| f64::from(one)).sum())
            .collect();
        let rest: Vec<f64> = total.iter().zip(&own).map(|(all, one)| all - one).collect();
        let figures = items.item(item).unwrap();
        close(
            Ok(figures.rest_correlation.unwrap()),
            correlation(&own, &rest).unwrap(),
        );
        close(
            Ok(figures.total_correlation.unwrap()),
            correlation(&own, &total).unwrap(),
        );
    }
}

#[test]
fn discrimination_compares_the_ends() {
    let mut items = Items::new(2);
    // Ten people; 27 % of them are three, rounded. The first item tells them apart.
    for rank in 0..10_u8 {
        items.take(&[rank * 10, 50]).unwrap();
    }
    close(Ok(items.item(0).unwrap().discrimination.unwrap()), 0.7);
    close(Ok(items.item(1).unwrap().discrimination.unwrap()), 0.0);
}

#[test]
fn a_second_rater_and_judges() {
    let cases = [
        (20, "yes", "yes"),
        (5, "yes", "no"),
        (10, "no", "yes"),
        (15, "no", "no"),
    ];
    let pairs = cases
        .iter()
        .flat_map(|&(count, one, other)| std::iter::repeat_n((one, other), count));
    close(kappa(pairs), 0.40);
    assert_eq!(kappa([("yes", "yes")]), Err(Undefined::NoSpread));
    assert_eq!(kappa::<u8>([]), Err(Undefined::TooFew));
    // Shrout and Fleiss 1979, table 2: six targets, four judges; ICC(2,4) = .62.
    let rows: Vec<Vec<f64>> = [
        [9., 2., 5., 8.],
        [6., 1., 3., 2.],
        [8., 4., 6., 8.],
        [7., 1., 2., 6.],
        [10., 5., 6., 9.],
        [6., 2., 4., 7.],
    ]
    .iter()
    .map(|row| row.to_vec())
    .collect();
    let icc = icc_2k(&rows).unwrap();
    assert!((icc - 0.620).abs() < 5e-4, "{icc}");
}

#[test]
fn the_angoff_cut_is_the_mean_of_the_sums() {
    let row = |criterion: &str, expected: &[f64]| Row {
        criterion: criterion.to_owned(),
        possible: 10.0,
        expected: expected.to_vec(),
    };
    let cut = angoff::cut(&[row("verify", &[6., 7., 8.]), row("note", &[5., 5., 8.])]).unwrap();
    assert_eq!(cut.sums, [11.0, 12.0, 16.0]);
    close(Ok(cut.points), 13.0);
    close(Ok(cut.out_of_100), 65.0);
    // The deviation of 11, 12, 16 is 2.645751; over the root of three.
    close(Ok(cut.standard_error.unwrap()), 1.527_525);
    assert_eq!(
        angoff::cut(&[row("verify", &[11.0])]),
        Err(Undefined::OutOfRange)
    );
    assert_eq!(angoff::cut(&[]), Err(Undefined::TooFew));
}

#[test]
fn point_biserial_by_its_formula() {
    let running = |values: &[i64]| {
        let mut all = Running::default();
        for &value in values {
            all.take(value);
        }
        all
    };
    // Means 8 and 5, population deviation of 5 6 4 7 9 8 = root of 2.9167, half and half.
    let found = point_biserial(&running(&[7, 9, 8]), &running(&[5, 6, 4, 7, 9, 8]));
    close(found, 3.0 / (35.0_f64 / 12.0).sqrt() * 0.5);
}

fn spread(scores: &[u8]) -> Spread {
    let mut all = Spread::default();
    for &score in scores {
        all.take(score).unwrap();
    }
    all
}

#[test]
fn ties_at_the_median_are_not_above_it() {
    let (women, men) = (spread(&[50, 50]), spread(&[50, 50, 80]));
    let categories = [("men", &men), ("women", &women)].map(|(name, scores)| groups::Category {
        name: name.to_owned(),
        scores,
    });
    let table = local_law::table("sex", &spread(&[50, 50, 50, 50, 80]), &categories, 0).unwrap();
    close(Ok(table.median), 50.0);
    let above: Vec<_> = table.lines.iter().map(|line| line.above).collect();
    assert_eq!(above, [Some(1), Some(0)]);
    close(table.lines[0].ratio, 1.0);
    close(table.lines[1].ratio, 0.0);
}

#[test]
fn a_category_under_two_percent_is_counted_and_in_no_ratio() {
    let many: Vec<u8> = (0..=100).collect();
    let (large, small) = (spread(&many), spread(&[100]));
    let all = spread(&[many.as_slice(), &[100, 3]].concat());
    let categories =
        [("large", &large), ("small", &small)].map(|(name, scores)| groups::Category {
            name: name.to_owned(),
            scores,
        });
    let table = local_law::table("race_ethnicity", &all, &categories, 0).unwrap();
    assert_eq!(table.unknown, 1);
    assert!(table.lines[1].left_out);
    assert_eq!(table.lines[1].people, Some(1));
    assert_eq!(table.lines[1].ratio, Err(Undefined::TooFew));
    close(table.lines[0].ratio, 1.0);
}

#[test]
fn a_single_small_cell_does_not_stay_alone() {
    assert_eq!(groups::shown(&[40, 3, 20], 10), [true, false, false]);
    assert_eq!(groups::shown(&[40, 3, 4], 10), [true, false, false]);
    assert_eq!(groups::shown(&[40, 30], 10), [true, true]);
}

#[test]
fn a_small_cell_is_not_told_by_the_sums_beside_it() {
    let scores = |count: usize| spread(&vec![50; count]);
    let counts = [
        ("f, a", 40),
        ("f, b", 3),
        ("f, c", 30),
        ("m, a", 50),
        ("m, b", 20),
        ("m, c", 4),
    ];
    let spreads = counts.map(|(name, count)| (name, scores(count)));
    let cells: Vec<groups::Category<'_>> = spreads
        .iter()
        .map(|(name, scores)| groups::Category {
            name: (*name).to_owned(),
            scores,
        })
        .collect();
    // Without more, 73 women less 40 and 30 would be the 3.
    let shown = groups::visible(study::BOTH, &cells, 10);
    assert_eq!(shown, [true, false, false, true, false, false]);
    let alone = groups::visible("team", &cells, 10);
    assert_eq!(alone, [true, false, true, true, true, false]);
}

#[test]
fn quartiles_are_those_of_a_spreadsheet() {
    let summary = spread(&[10, 20, 30, 40]).summary().unwrap();
    close(Ok(summary.lower_quartile), 17.5);
    close(Ok(summary.median), 25.0);
    close(Ok(summary.upper_quartile), 32.5);
    assert_eq!((summary.least, summary.most), (10, 40));
    assert_eq!(spread(&[]).summary(), Err(Undefined::TooFew));
}

const RESULTS: &str = "\u{feff}subject,scenario,overall,notes\r\n\
    a,one,80,70\r\na,two,60,\r\nb,one,40,30\r\nb,two,30,20\r\nc,one,90,1\r\na,one,10,1\r\n";

fn study(which: Which, text: &str) -> Study {
    let mut study = Study::of(which);
    study.read(text.as_bytes()).unwrap();
    study
}

#[test]
fn rows_become_people() {
    let study = study(Which::Overall, RESULTS);
    assert_eq!((study.rows(), study.people(), study.repeats()), (6, 3, 1));
    assert_eq!(study.scenarios(), ["one", "two"]);
    let spread = study.spread();
    assert_eq!([35, 70, 90].map(|score| spread.counts()[score]), [1, 1, 1]);
    let (items, incomplete) = study.items();
    assert_eq!((items.people(), incomplete), (2, 1));
}

#[test]
fn a_bad_table_says_where_and_what() {
    let read = |text: &str| {
        let mut study = Study::of(Which::Overall);
        study.read(text.as_bytes()).unwrap_err().to_string()
    };
    let text = read("subject,scenario,overall\na,one,80\nb,one,good\n");
    assert!(text.starts_with("line 3: column 3"), "{text}");
    assert!(read("subject,scenario,overall\na,one,101\n").contains("above 100"));
    assert!(read("name,overall\n").contains("no column \"subject\""));
    assert!(read("subject,scenario,overall\na,one\n").contains("2 fields"));
}

#[test]
fn demographics_group_people_and_hide_the_few() {
    use std::fmt::Write as _;
    let mut results = String::from("subject,scenario,overall\n");
    let mut said = String::from("subject,sex,race_ethnicity,age\n");
    for person in 0..60 {
        let score = if person % 2 == 0 { 80 } else { 40 + person % 5 };
        writeln!(results, "p{person},one,{score}").unwrap();
        let sex = if person % 3 == 0 { "female" } else { "male" };
        let race = if person < 3 { "x" } else { "y" };
        writeln!(said, "p{person},{sex},{race},{}", 20 + person).unwrap();
    }
    said += "p60,female,,\n";
    let study = study(Which::Overall, &results);
    let said = Demographics::read(said.as_bytes()).unwrap();
    let asked = Asked {
        cut: Some(60),
        smallest: 10,
    };
    let outcome = Outcome::of(&study, asked, Some(&said)).unwrap();
    let sex = &outcome.fairness[0];
    assert_eq!(sex.characteristic, "sex");
    let figures = sex.groups[0].figures.as_ref().unwrap();
    assert_eq!((figures.group.selected, figures.group.people), (10, 20));
    // Three people of x are hidden, and y with them, so nothing is left to compare.
    assert!(
        outcome
            .not_compared
            .iter()
            .any(|(name, _)| name == "race_ethnicity")
    );
    let age = &outcome.fairness[1];
    let names: Vec<&str> = age.groups.iter().map(|one| one.category.as_str()).collect();
    assert_eq!(names, ["40 or over", "under 40"]);
    assert_eq!(outcome.local_law_144.len(), 3);
    let text = outcome.to_text();
    assert!(text.contains("too few to show"), "{text}");
    assert!(!text.contains("p59"));
    assert!(outcome.to_html().contains("<svg"));
}

#[test]
fn a_table_whose_columns_hold_something_else_is_refused_in_time() {
    use std::fmt::Write as _;
    let mut text = String::from("subject,scenario,overall\n");
    for number in 0..=study::SCENARIOS_MAX {
        writeln!(text, "p{number},scenario {number},60").unwrap();
    }
    let error = Study::of(Which::Overall)
        .read(text.as_bytes())
        .unwrap_err()
        .to_string();
    assert!(error.contains("line 502: more than 500"), "{error}");
    let mut text = String::from("subject,street\n");
    for number in 0..=study::ANSWERS_MAX {
        writeln!(text, "p{number},street {number}").unwrap();
    }
    let error = Demographics::read(text.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("names people, not groups"), "{error}");
}

#[test]
fn whoever_stands_twice_among_the_demographics_says_the_same_or_nothing_is_read() {
    let read = |rows: &str| Demographics::read(format!("subject,sex\n{rows}").as_bytes());
    read("p1,female\np2,male\np1,female\n").unwrap();
    let error = read("p1,female\np1,male\n").unwrap_err().to_string();
    assert!(
        error.contains("line 3: \"p1\" stands here a second time"),
        "{error}"
    );
}

#[test]
fn names_that_look_like_markup_stay_text() {
    let study = study(
        Which::Overall,
        "subject,scenario,overall\na,<script>alert(1)</script>,80\n",
    );
    let asked = Asked {
        cut: None,
        smallest: 10,
    };
    let page = Outcome::of(&study, asked, None).unwrap().to_html();
    assert!(page.contains("&lt;script&gt;"));
    assert!(!page.contains("<script"));
}

#[test]
fn the_command_shows_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let results = put("results.csv", RESULTS);
    let angoff = put(
        "angoff.csv",
        "criterion,possible,a,b\nverify,10,6,7\nnote,5,3,4\n",
    );
    let raters = put(
        "raters.csv",
        "case,first,second\n1,yes,yes\n2,no,yes\n3,no,no\n",
    );
    let args = [
        "cohort", &results, "--cut", "50", "--angoff", &angoff, "--raters", &raters,
    ];
    let shown = run(&args, "");
    assert_eq!(shown.code, 0, "{}", shown.errors);
    for part in [
        "3 people",
        "2 of 3 pass",
        "2 judges",
        "Too few judges",
        "kappa 0.40",
    ] {
        assert!(shown.out.contains(part), "{part}: {}", shown.out);
    }
    let json = run(&["cohort", &results, "--format", "json"], "");
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(value["people"], 3);
    assert!(
        run(&["cohort", &results, "--format", "html"], "")
            .out
            .starts_with("<!DOCTYPE html>")
    );
    let bad = put("bad.csv", "subject,scenario,overall\na,one,x\n");
    let shown = run(&["cohort", &bad], "");
    assert_eq!(shown.code, 1);
    assert!(shown.errors.contains("bad.csv: line 2"), "{}", shown.errors);
}
