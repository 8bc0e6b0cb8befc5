//! Two stories -> matches: similarity, candidates, assignment, growth, order (moves), words.
