//! Software that occupations use.

use std::collections::BTreeMap;

use super::super::cell::{element_id, yes};
use super::super::error::ImportError;
use super::super::limits;
use super::super::loss::Loss;
use super::super::progress::{Phase, Watch};
use super::super::table::Header;
use super::occupations::Occupations;
use super::onet_table::{CODE, HOT, IN_DEMAND, Kind, OnetTable, PRODUCT, SOFTWARE, SOFTWARE_NAME};
use super::opened::{Opened, each_row};
use crate::domain::official::product::{Product, UsedProduct};

/// Categories by id, products by name and category.
#[derive(Default)]
pub(super) struct Software {
    pub categories: Vec<(String, String)>,
    pub products: Vec<Product>,
}

/// Places of the columns.
struct Columns {
    code: usize,
    product: usize,
    category: usize,
    category_name: usize,
    hot: usize,
    in_demand: Option<usize>,
}

impl Columns {
    fn new(header: &Header, losses: &mut Vec<Loss>) -> Result<Self, ImportError> {
        Ok(Self {
            code: header.need(CODE)?,
            product: header.need(PRODUCT)?,
            category: header.need(SOFTWARE)?,
            category_name: header.need(SOFTWARE_NAME)?,
            hot: header.need(HOT)?,
            in_demand: header.wish(IN_DEMAND, losses),
        })
    }
}

/// Reads the table and gives each occupation its products. A product that stands in two categories is two.
pub(super) fn software(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<Software, ImportError> {
    let mut categories: BTreeMap<String, String> = BTreeMap::new();
    // By name and category: which of them came when, and whether it is hot.
    let mut products: BTreeMap<(String, String), (usize, bool)> = BTreeMap::new();
    let mut used: Vec<(usize, usize, bool)> = Vec::new();
    let mut name = None;
    for table in opened.tables(Kind::Software) {
        let table = table?;
        each_row(&table, (Phase::Software, 0), watch, losses, Columns::new, |columns, row| {
            let occupation = occupations.place(row.get(columns.code))?;
            let product = row.name(columns.product, PRODUCT.name())?;
            let category = element_id(row.get(columns.category))?;
            let category_name = row.name(columns.category_name, SOFTWARE_NAME.name())?;
            let hot = yes(row.get(columns.hot), HOT.name())?;
            let in_demand = yes(row.get_or_empty(columns.in_demand), IN_DEMAND.name())?;
            if !categories.contains_key(category) {
                categories.insert(category.to_owned(), category_name.to_owned());
            }
            let next = products.len();
            let known = products.entry((product.to_owned(), category.to_owned())).or_insert((next, hot));
            known.1 |= hot;
            used.push((occupation, known.0, in_demand));
            Ok(())
        })?;
        name = Some(table.0);
    }
    let Some(file) = name else {
        losses.push(Loss::Table { table: OnetTable::Software });
        return Ok(Software::default());
    };
    if products.len() > limits::PLACES || categories.len() > limits::PLACES {
        return Err(ImportError::TooMany { file, what: "products" });
    }
    let mut places = vec![0_u16; products.len()];
    let mut listed = Vec::with_capacity(products.len());
    let ids: Vec<&String> = categories.keys().collect();
    for (place, ((name, category), (came, hot))) in products.into_iter().enumerate() {
        if let Some(slot) = places.get_mut(came) {
            *slot = place as u16;
        }
        let category = ids.binary_search(&&category).unwrap_or_default() as u16;
        listed.push(Product { name, category, hot });
    }
    for (occupation, came, in_demand) in used {
        if let (Some(facts), Some(product)) = (occupations.facts.get_mut(occupation), places.get(came)) {
            facts.products.push(UsedProduct { product: *product, in_demand });
        }
    }
    for facts in &mut occupations.facts {
        facts.products.sort_by_key(|used| (used.product, !used.in_demand));
        facts.products.dedup_by_key(|used| used.product);
    }
    Ok(Software { categories: categories.into_iter().collect(), products: listed })
}
