//! What a newer edition of the rules of pay figures changed, in words.

use crate::domain::pay::pay_rules::PayRuleChange;

/// What stands after “Pay of ML Engineer”.
pub fn pay_rule_words(change: PayRuleChange) -> &'static str {
    match change {
        PayRuleChange::ReadByLevel => "is now read by level",
        PayRuleChange::OwnTitle => "now comes from a figure of the role’s own title or level",
    }
}
