//! What is read at most. Each bound is several times what the largest file of the publishers holds.

/// Bytes of a file, or of all files of a folder that are looked at.
pub(super) const FILE_BYTES: u64 = 64 << 20;
/// Files in a zip or a folder.
pub(super) const ENTRIES: usize = 1_000;
/// Bytes of one table of text, or of the texts of a workbook. The largest that is read takes 6 MB.
pub(super) const TABLE_BYTES: u64 = 32 << 20;
/// Bytes of one sheet of a workbook, which is read piece by piece: the wages of all metropolitan areas take 200 MB.
pub(super) const SHEET_BYTES: u64 = 512 << 20;
/// Bytes of all tables of O*NET together, of which those that are read take 30 MB.
pub(super) const ONET_BYTES: u64 = 128 << 20;
/// Bytes of everything unpacked from files of wages or projections.
pub(super) const STATISTICS_BYTES: u64 = 768 << 20;
/// How many bytes may come out of one packed byte. Tables and sheets give up to 20.
pub(super) const UNPACKING: u64 = 64;
/// Bytes that may come out of however few.
pub(super) const UNPACKING_FREE: u64 = 1 << 20;
/// Bytes that are looked at to tell what a file is.
pub(super) const HEAD_BYTES: u64 = 16 << 10;
/// Bytes of one field.
pub(super) const FIELD_BYTES: usize = 64 << 10;
/// Bytes of a name or a title; the longest has 128.
pub(super) const NAME_BYTES: usize = 240;
/// Bytes of a sentence.
pub(super) const SENTENCE_BYTES: usize = 4 << 10;
/// Rows of a table. Titles have 58,000, the wages of all metropolitan areas some 150,000.
pub(super) const ROWS: u64 = 500_000;
/// Rows that cannot be read before a table is given up, if they are most of it.
pub(super) const ROWS_GIVEN_UP: u64 = 1_000;
/// Rows and cells of a sheet: all metropolitan areas have some 5 million.
pub(super) const CELLS: u64 = 12_000_000;
/// Columns of a table.
pub(super) const COLUMNS: usize = 256;
/// Rows before the header.
pub(super) const ROWS_BEFORE_HEADER: usize = 16;
/// Occupations of a release.
pub(super) const OCCUPATIONS: usize = 10_000;
/// Elements that occupations are rated on.
pub(super) const ELEMENTS: usize = 256;
/// Entries of a list to which numbers of 16 bits point.
pub(super) const PLACES: usize = u16::MAX as usize;
/// Rows between two steps that are told.
pub(super) const ROWS_BETWEEN_STEPS: u64 = 2_000;
