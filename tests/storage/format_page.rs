//! The page on the plan file shows a plan that opens.

use rungs::storage::plan_file::parse;

#[test]
fn examples_of_the_page_are_plans() {
    let page = include_str!("../../docs/FORMAT.md");
    let examples: Vec<_> = page.split("```ron\n").skip(1).filter_map(|part| part.split("```").next()).collect();
    assert!(!examples.is_empty());
    for example in examples {
        let plan = parse("docs/FORMAT.md", example).expect("the example opens");
        assert!(plan.unknown(&rungs::storage::catalogue::bundled().expect("it is sound")).is_empty());
    }
}
