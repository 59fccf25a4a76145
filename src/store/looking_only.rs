//! A storage that is read and never written.

use super::{KeyValueStorage, MemoryStorage, StorageError};

/// A storage beneath, which is only read: what is written stays in memory and hides what stands beneath.
pub struct LookingOnly<S> {
    beneath: S,
    written: MemoryStorage,
}

impl<S> LookingOnly<S> {
    /// Looks at a storage.
    pub fn new(beneath: S) -> Self {
        Self { beneath, written: MemoryStorage::new() }
    }
}

impl<S: KeyValueStorage> KeyValueStorage for LookingOnly<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        match self.written.get(key)? {
            Some(text) => Ok(Some(text)),
            None => self.beneath.get(key),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.written.set(key, text)
    }

    /// Only what was written is forgotten; a save takes away nothing but what it wrote itself.
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.written.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let mut keys = self.beneath.keys()?;
        keys.extend(self.written.keys()?);
        keys.sort();
        keys.dedup();
        Ok(keys)
    }

    fn first_line(&self, key: &str) -> Result<Option<String>, StorageError> {
        match self.written.first_line(key)? {
            Some(line) => Ok(Some(line)),
            None => self.beneath.first_line(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyValueStorage, LookingOnly, MemoryStorage};

    #[test]
    fn what_is_written_is_read_back_and_never_reaches_the_storage_beneath() {
        let beneath = MemoryStorage::new();
        beneath.set("a", "old").unwrap();
        let looking = LookingOnly::new(beneath);
        assert_eq!(looking.get("a").unwrap().as_deref(), Some("old"));
        looking.set("a", "new").unwrap();
        assert_eq!(looking.get("a").unwrap().as_deref(), Some("new"));
        assert_eq!(looking.beneath.get("a").unwrap().as_deref(), Some("old"));
        looking.remove("a").unwrap();
        assert_eq!(looking.get("a").unwrap().as_deref(), Some("old"));
    }
}
