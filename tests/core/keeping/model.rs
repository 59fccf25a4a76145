//! Thousands of random days: several pages edit, save, hear of each other late, run out of room, die and come back. Nothing that
//! was acknowledged is ever lost.
//!
//! Each page has its own view of the storage, as browsers give each process one: what it writes it sees at once, what others
//! write arrives later, key by key, in any order between keys. Every edit writes a value that no other writes, and remembers the
//! value it took the place of. At the end the storage is opened afresh. An edit that was acknowledged is found if its value
//! stands, or one that was knowingly put in its place (by somebody who saw it), or if it was told as a conflict that is still open.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use roadbook::engine::random::Stream;
use roadbook::format::plan_file::write_plan;
use roadbook::keeping::WholeSave;
use roadbook::store::{KeyValueStorage, StorageError};

use super::*;

const DAYS: u64 = 2_000;
const STEPS: usize = 40;
const PAGES: usize = 3;

/// What stands under a key, and the number of the write that put it there.
type Cells = BTreeMap<String, (u64, Option<String>)>;

/// The browser's storage: every write of every page, in order.
#[derive(Default)]
struct Disk {
    cells: RefCell<Cells>,
    writes: Cell<u64>,
    /// Writes not yet seen by a page.
    on_the_way: RefCell<Vec<(usize, String)>>,
}

/// A page's view of the storage.
struct View<'a> {
    disk: &'a Disk,
    page: usize,
    cells: RefCell<Cells>,
    /// So many writes fail for want of room.
    full: Cell<u32>,
    /// After so many writes the page dies; none is for ever.
    dies_after: Cell<Option<u32>>,
}

impl<'a> View<'a> {
    fn new(disk: &'a Disk, page: usize) -> Self {
        let cells = RefCell::new(disk.cells.borrow().clone());
        Self { disk, page, cells, full: Cell::new(0), dies_after: Cell::new(None) }
    }

    fn is_dead(&self) -> bool {
        self.dies_after.get() == Some(0)
    }

    fn put(&self, key: &str, text: Option<String>) {
        let write = self.disk.writes.get() + 1;
        self.disk.writes.set(write);
        self.cells.borrow_mut().insert(key.to_owned(), (write, text.clone()));
        self.disk.cells.borrow_mut().insert(key.to_owned(), (write, text));
        let others = (0..PAGES).filter(|page| *page != self.page);
        self.disk.on_the_way.borrow_mut().extend(others.map(|page| (page, key.to_owned())));
    }

    /// Sees what others wrote under a key by now.
    fn see(&self, key: &str) {
        let known = self.cells.borrow().get(key).map_or(0, |(write, _)| *write);
        if let Some(latest) = self.disk.cells.borrow().get(key).filter(|(write, _)| *write > known) {
            self.cells.borrow_mut().insert(key.to_owned(), latest.clone());
        }
    }

    /// Sees everything that others wrote.
    fn see_all(&self) {
        let keys: Vec<String> = self.disk.cells.borrow().keys().cloned().collect();
        keys.iter().for_each(|key| self.see(key));
    }

    fn write(&self) -> Result<(), StorageError> {
        if self.is_dead() {
            return Err(StorageError::Blocked);
        }
        if self.full.get() > 0 {
            self.full.set(self.full.get() - 1);
            return Err(StorageError::Full);
        }
        self.dies_after.set(self.dies_after.get().map(|left| left - 1));
        Ok(())
    }
}

impl KeyValueStorage for View<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.cells.borrow().get(key).and_then(|(_, text)| text.clone()))
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.write()?;
        self.put(key, Some(text.to_owned()));
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if self.is_dead() {
            return Err(StorageError::Blocked);
        }
        self.put(key, None);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let cells = self.cells.borrow();
        Ok(cells.iter().filter(|(_, (_, text))| text.is_some()).map(|(key, _)| key.clone()).collect())
    }
}

/// An open page.
struct Page<'a> {
    view: View<'a>,
    keeper: Keeper,
    /// What the person sees.
    shown: Rc<Plan>,
    /// Under way: with what no line has, or not.
    whole_save: Option<(WholeSave, String, bool)>,
}

/// Random days on one storage.
struct Day<'a> {
    disk: &'a Disk,
    random: Stream,
    pages: Vec<Option<Page<'a>>>,
    next_value: u32,
    next_writer: u32,
    /// Values that were acknowledged.
    kept: BTreeSet<String>,
    /// By value, the value that it knowingly took the place of.
    replaced: BTreeMap<String, String>,
    what: BTreeMap<&'static str, u32>,
}

impl<'a> Day<'a> {
    fn new(disk: &'a Disk, seed: u64) -> Self {
        let pages = (0..PAGES).map(|_| None).collect();
        Self {
            disk,
            random: Stream::new(seed, &["day"]),
            pages,
            next_value: 0,
            next_writer: 0,
            kept: BTreeSet::new(),
            replaced: BTreeMap::new(),
            what: BTreeMap::new(),
        }
    }

    fn below(&mut self, count: usize) -> usize {
        (self.random.bits() % count as u64) as usize
    }

    fn count(&mut self, what: &'static str) {
        *self.what.entry(what).or_default() += 1;
    }

    fn open(&mut self, page: usize) {
        self.next_writer += 1;
        let writer = format!("w{}", self.next_writer);
        let view = View::new(self.disk, page);
        let keeper = match found(&view, &writer).unwrap().keeper {
            Some(keeper) => keeper,
            None => Keeper::fresh(small_plan(), writer),
        };
        let shown = keeper.saved().clone();
        self.pages[page] = Some(Page { view, keeper, shown, whole_save: None });
    }

    fn step(&mut self) {
        let page = self.below(PAGES);
        if self.pages[page].is_none() {
            self.count("open");
            return self.open(page);
        }
        match self.below(22) {
            0..=6 => self.edit(page),
            7..=10 => self.save(page),
            11..=14 => self.hear(page),
            15 => self.begin(page),
            16 => self.put(page),
            17 => self.confirm(page),
            18 => self.leave(page),
            19 => {
                self.count("full");
                let times = self.below(9) as u32 + 1;
                self.pages[page].as_ref().unwrap().view.full.set(times);
            }
            20 => {
                self.count("dies in a save");
                let writes = self.below(5) as u32;
                self.pages[page].as_ref().unwrap().view.dies_after.set(Some(writes));
                self.save(page);
                self.begin(page);
                self.put(page);
                self.confirm(page);
                self.pages[page] = None;
            }
            _ => {
                self.count("crash");
                self.pages[page] = None;
            }
        }
    }

    fn edit(&mut self, page: usize) {
        self.count("edit");
        self.next_value += 1;
        let (place, value) = (self.below(3), format!("v{}", self.next_value));
        let page = self.pages[page].as_mut().unwrap();
        let before = page.shown.initiatives.rows()[place].title.clone();
        page.shown = titled(&page.shown, place, &value);
        // Whoever sees this later knows that it stands in the place of what was there.
        self.replaced.insert(value, before);
    }

    fn save(&mut self, page: usize) {
        let page = self.pages[page].as_mut().unwrap();
        let saved = save(&mut page.keeper, &page.view, &page.shown).is_ok();
        if saved && titles(page.keeper.saved()) == titles(&page.shown) {
            let stands: Vec<String> = titles(&page.shown).into_iter().map(str::to_owned).collect();
            self.kept.extend(stands.into_iter().filter(|title| title.starts_with('v')));
            self.count("acknowledged");
        }
    }

    fn hear(&mut self, page: usize) {
        self.count("hear");
        let mut on_the_way = self.disk.on_the_way.take();
        let arrives: Vec<bool> =
            on_the_way.iter().map(|(to, _)| *to == page && self.random.uniform() < 0.7).collect();
        let view = &self.pages[page].as_ref().unwrap().view;
        let mut arrives = arrives.into_iter();
        on_the_way.retain(|(_, key)| {
            let arrives = arrives.next().unwrap_or(false);
            if arrives {
                view.see(key);
            }
            !arrives
        });
        self.disk.on_the_way.replace(on_the_way);
        self.save(page);
        let page = self.pages[page].as_mut().unwrap();
        let unsaved = roadbook::merge::Delta::between(page.keeper.saved(), &page.shown);
        let heard = page.keeper.hear(&page.view, NOON_MS).unwrap();
        if heard.behind {
            self.next_writer += 1;
            // It finds the plan again, under a new name.
            if let Some(keeper) = found(&page.view, &format!("w{}", self.next_writer)).unwrap().keeper {
                page.keeper = keeper;
                page.whole_save = None;
            }
        }
        let merged = unsaved.apply(page.keeper.saved());
        page.keeper.note(&page.view, &merged.conflicts);
        page.shown = Rc::new(merged.plan);
    }

    /// Begins a whole save: of what is saved, or with what is not, as where that is too much for a line.
    fn begin(&mut self, page: usize) {
        let with_unsaved = self.below(2) == 0;
        let page = self.pages[page].as_mut().unwrap();
        let plan = if with_unsaved { page.shown.clone() } else { page.keeper.saved().clone() };
        let whole_save = page.keeper.begin(&plan);
        let text = write_plan(&whole_save.plan);
        page.whole_save = Some((whole_save, text, with_unsaved));
    }

    fn put(&mut self, page: usize) {
        let Some((whole_save, text, with_unsaved)) = self.pages[page].as_mut().unwrap().whole_save.take()
        else {
            return;
        };
        self.all_see(with_unsaved);
        let page = self.pages[page].as_mut().unwrap();
        // Whether it could be kept shows when it is confirmed.
        let _ = page.keeper.put(&page.view, &whole_save, &Body::of(Packing::Plain, text), NOON_MS);
        self.all_see(with_unsaved);
    }

    /// What no line has is in one whole save alone: two of them at once, by pages that cannot know of each other yet, are
    /// beyond what is promised (docs/reliability.md).
    fn all_see(&self, everything: bool) {
        let open = self.pages.iter().flatten();
        open.filter(|_| everything).for_each(|page| page.view.see_all());
    }

    fn confirm(&mut self, at: usize) {
        let page = self.pages[at].as_mut().unwrap();
        if page.keeper.confirm(&page.view, NOON_MS) == Ok(true) {
            self.count("saved whole");
            self.save(at);
        }
    }

    /// Saves whole at once, because the page may go, whatever is under way.
    fn leave(&mut self, at: usize) {
        self.all_see(true);
        let page = self.pages[at].as_mut().unwrap();
        let whole_save = page.keeper.begin(&page.shown);
        let body = Body::of(Packing::Plain, write_plan(&whole_save.plan));
        let ended = page.keeper.end(&page.view, &whole_save, &body, NOON_MS);
        self.all_see(true);
        if ended == Ok(true) {
            self.count("saved on leaving");
            self.save(at);
        }
    }

    /// The values that were acknowledged and are nowhere.
    fn lost(&self) -> Vec<String> {
        let view = View::new(self.disk, 0);
        let Some(keeper) = found(&view, "last").unwrap().keeper else {
            return self.kept.iter().cloned().collect();
        };
        let mut safe = BTreeSet::new();
        let told = keeper.open_conflicts(&view).unwrap();
        let of_conflicts = told.iter().flat_map(|conflict| [&conflict.ours, &conflict.theirs]).flatten();
        let mut next: Vec<String> = of_conflicts.map(|text| text.trim_matches('"').to_owned()).collect();
        next.extend(titles(keeper.saved()).into_iter().map(str::to_owned));
        while let Some(value) = next.pop() {
            next.extend(self.replaced.get(&value).cloned());
            safe.insert(value);
        }
        self.kept.difference(&safe).cloned().collect()
    }
}

#[test]
fn whatever_happens_no_acknowledged_edit_is_lost() {
    let mut what: BTreeMap<&'static str, u32> = BTreeMap::new();
    for seed in 0..DAYS {
        let disk = Disk::default();
        let mut day = Day::new(&disk, seed);
        for step in 0..STEPS {
            day.step();
            // To look each time would take a minute.
            if step % 8 == 7 {
                let lost = day.lost();
                assert!(lost.is_empty(), "day {seed}, step {step}: {lost:?} of {:?} are lost", day.kept);
            }
        }
        for (name, count) in day.what {
            *what.entry(name).or_default() += count;
        }
    }
    println!("{DAYS} days: {what:?}");
    for happened in ["edit", "acknowledged", "hear", "saved whole", "full", "crash", "dies in a save"] {
        assert!(
            what.get(happened).is_some_and(|count| *count > 1_000),
            "{happened} happened too rarely: {what:?}"
        );
    }
}
