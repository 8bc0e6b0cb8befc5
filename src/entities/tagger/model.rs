//! The learnt weights, packed: how they are stored and how they are looked up.

use super::LABELS;
use std::sync::OnceLock;

/// So many steps of a stored weight are one.
pub(super) const SCALE: f64 = 8.0;

/// Bits of a feature that are kept: that another feature has the same is rarer than one in a thousand.
const DROPPED: u32 = 10;

/// Weights of one script, ready to be looked up.
#[derive(Debug)]
pub(super) struct Model {
    /// From label to label.
    pub transitions: [[i32; LABELS]; LABELS],
    /// Open addressing: the key with its lowest bit set, and the row.
    slots: Vec<(u32, u32)>,
    rows: Vec<[i8; LABELS]>,
}

/// The models of Latin and of Cyrillic script.
pub(super) fn models() -> &'static [Model; 2] {
    static MODELS: OnceLock<[Model; 2]> = OnceLock::new();
    MODELS.get_or_init(|| {
        let (latin, rest) = Model::read(include_bytes!("weights.bin"));
        [latin, Model::read(rest).0]
    })
}

impl Model {
    /// Reads a model off the front of `bytes`; what is missing is zero.
    fn read(bytes: &[u8]) -> (Model, &[u8]) {
        let mut bytes = bytes.iter();
        let mut next = || bytes.next().copied().unwrap_or(0);
        let count = usize::from(next()) | usize::from(next()) << 8;
        let mut transitions = [[0; LABELS]; LABELS];
        for weight in transitions.iter_mut().flatten() {
            *weight = i32::from(next().cast_signed());
        }
        let mut keys = Vec::with_capacity(count);
        let mut key = 0;
        for _ in 0..count {
            let mut shift = 0;
            loop {
                let byte = next();
                key += u32::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 || shift > 21 {
                    break;
                }
            }
            keys.push(key);
        }
        let masks: Vec<u8> = keys.iter().map(|_| next()).collect();
        let rows = masks
            .iter()
            .map(|mask| {
                let mut row = [0; LABELS];
                for (label, weight) in row.iter_mut().enumerate() {
                    if mask & 1 << label != 0 {
                        *weight = next().cast_signed();
                    }
                }
                row
            })
            .collect();
        let size = (count * 2).next_power_of_two().max(2);
        let mut slots = vec![(0, 0); size];
        for (row, key) in keys.iter().enumerate() {
            let mut at = *key as usize & (size - 1);
            while slots[at].0 != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = (key << 1 | 1, row as u32);
        }
        (Model { transitions, slots, rows }, bytes.as_slice())
    }

    /// Adds the weights of a feature, if it has any.
    pub fn add(&self, feature: u32, scores: &mut [i32; LABELS]) {
        let key = feature >> DROPPED;
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        loop {
            match self.slots[at] {
                (0, _) => return,
                (slot, row) if slot == key << 1 | 1 => {
                    for (score, weight) in scores.iter_mut().zip(self.rows[row as usize]) {
                        *score += i32::from(weight);
                    }
                    return;
                }
                _ => at = (at + 1) & mask,
            }
        }
    }
}

/// Packs weights by feature and from label to label, as [`Model::read`] reads them.
#[must_use]
pub fn pack(features: &[(u32, [f64; LABELS])], transitions: &[[f64; LABELS]; LABELS]) -> Vec<u8> {
    let short = |x: f64| (x * SCALE).round().clamp(-127.0, 127.0) as i8;
    let mut rows: Vec<(u32, [i8; LABELS])> = features.iter().map(|(f, row)| (f >> DROPPED, row.map(short))).collect();
    rows.retain(|(_, row)| row.iter().any(|weight| *weight != 0));
    crate::sort::by_key(&mut rows, |(key, _)| *key);
    rows.dedup_by_key(|(key, _)| *key);
    rows.truncate(usize::from(u16::MAX));
    let mut out = (rows.len() as u16).to_le_bytes().to_vec();
    out.extend(transitions.iter().flatten().map(|x| short(*x).cast_unsigned()));
    let mut before = 0;
    for (key, _) in &rows {
        let mut gap = key - before;
        before = *key;
        while gap > 127 {
            out.push(gap as u8 & 127 | 128);
            gap >>= 7;
        }
        out.push(gap as u8);
    }
    let mask = |row: &[i8; LABELS]| row.iter().rev().fold(0, |mask, w| mask << 1 | u8::from(*w != 0));
    out.extend(rows.iter().map(|(_, row)| mask(row)));
    out.extend(rows.iter().flat_map(|(_, row)| row.iter().filter(|w| **w != 0).map(|w| w.cast_unsigned())));
    out
}
