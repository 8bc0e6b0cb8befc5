//! The result model as TypeScript, generated from the Rust types. The declarations that are shipped, `www/index.d.ts`, are
//! written by hand for people; `tests/package/types` holds the two against each other.

use crate::comparison::*;
use crate::text::Span;
use crate::{ErrorCode, Side};
use ts_rs::{Config, TS};

const FILE: &str = "tests/package/types/generated.d.ts";

macro_rules! declare {
    ($($model:ident)*) => {
        "// Generated from src/comparison.rs by `UPDATE=1 cargo test declarations`.\n".to_owned()
            $(+ "\nexport " + &undocumented(&<$model>::decl(&Config::default())) + "\n")*
    };
}

/// Without the comments, which say nothing about types: another word in one of them changes nothing here.
fn undocumented(declaration: &str) -> String {
    let lines = declaration.lines().map(str::trim).filter(|line| !line.starts_with("/*") && !line.starts_with('*'));
    lines.collect::<Vec<_>>().join(" ")
}

#[test]
fn declarations_are_up_to_date() {
    let generated = declare! {
        Span Side ErrorCode Role Sentence SkippedKind Skipped Grade Cue Quotation Saying Story WordRelation WordLink DisagreementKind
        Disagreement Relation Quoted Match Form Mention EntityKind Value Entity QuotationRelation QuotationPair Speaker Coverage
        MatchCounts QuotationCounts Summary WarningCode Warning Comparison
    };
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &generated).expect("the repository can be written to");
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == generated, "{FILE} is not what the Rust types say: run `UPDATE=1 cargo test declarations`");
}
