//! A linear-chain conditional random field, learnt by stochastic gradient descent.
//!
//! Steps are AdaGrad's (Duchi, Hazan and Singer 2011) with their L1 penalty, paid when a weight is touched again; most
//! weights end at zero. Sentences come in an order that is shuffled by a fixed seed, and exponentials are libm's: the same
//! corpora give the same weights everywhere.

pub use story_compare::entities::tagger::LABELS;

/// Which label may follow which: a name goes on as the kind that it began as.
pub fn follows(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}

/// A sentence: the rows of the features of each word, and its labels.
pub struct Sentence {
    pub rows: Vec<Vec<u32>>,
    pub labels: Vec<u8>,
    pub weight: f64,
}

#[derive(Clone, Copy, Default)]
struct Row {
    weights: [f64; LABELS],
    squares: [f64; LABELS],
    /// The step in which the penalty was last paid.
    paid: u64,
}

/// A step of AdaGrad against the gradient `x`.
fn descend(weight: &mut f64, square: &mut f64, x: f64, rate: f64) {
    *square += x * x;
    *weight -= rate * x / (1e-3 + square.sqrt());
}

/// What is learnt.
pub struct Crf {
    rows: Vec<Row>,
    transitions: [[f64; LABELS]; LABELS],
    transition_squares: [[f64; LABELS]; LABELS],
    rate: f64,
    penalty: f64,
    step: u64,
}

impl Row {
    fn pay(&mut self, step: u64, rate: f64, penalty: f64) {
        let steps = (step - self.paid) as f64;
        self.paid = step;
        if steps == 0.0 {
            return;
        }
        for (weight, square) in self.weights.iter_mut().zip(&self.squares) {
            if *weight != 0.0 {
                let shrink = steps * penalty * rate / (1e-3 + square.sqrt());
                *weight = weight.signum() * (weight.abs() - shrink).max(0.0);
            }
        }
    }
}

impl Crf {
    pub fn new(rows: usize, rate: f64, penalty: f64) -> Crf {
        Crf {
            rows: vec![Row::default(); rows],
            transitions: Default::default(),
            transition_squares: Default::default(),
            rate,
            penalty,
            step: 0,
        }
    }

    /// Goes through all sentences once; the mean loss of a word.
    pub fn epoch(&mut self, sentences: &[Sentence], seed: u64) -> f64 {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        for n in (1..order.len()).rev() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            order.swap(n, (state % (n as u64 + 1)) as usize);
        }
        let (mut loss, mut words) = (0.0, 0);
        for n in order {
            loss += self.learn(&sentences[n]);
            words += sentences[n].labels.len();
        }
        loss / words as f64
    }

    fn scores(&mut self, sentence: &Sentence) -> Vec<[f64; LABELS]> {
        let (step, rate, penalty) = (self.step, self.rate, self.penalty);
        let mut scores = vec![[0.0; LABELS]; sentence.rows.len()];
        for (score, rows) in scores.iter_mut().zip(&sentence.rows) {
            for &row in rows {
                let row = &mut self.rows[row as usize];
                row.pay(step, rate, penalty);
                for (score, weight) in score.iter_mut().zip(&row.weights) {
                    *score += weight;
                }
            }
        }
        scores
    }

    fn learn(&mut self, sentence: &Sentence) -> f64 {
        let length = sentence.labels.len();
        if length == 0 {
            return 0.0;
        }
        self.step += 1;
        let scores = self.scores(sentence);
        // Forward and backward with every word scaled to one.
        let exp: Vec<[f64; LABELS]> = scores
            .iter()
            .map(|s| {
                let most = s.iter().copied().fold(f64::MIN, f64::max);
                s.map(|x| libm::exp(x - most))
            })
            .collect();
        let mut across = [[0.0; LABELS]; LABELS];
        for (a, row) in across.iter_mut().enumerate() {
            for (b, x) in row.iter_mut().enumerate().filter(|&(b, _)| follows(a, b)) {
                *x = libm::exp(self.transitions[a][b]);
            }
        }
        let mut forward = vec![[0.0; LABELS]; length];
        let mut scale = vec![0.0; length];
        for at in 0..length {
            for b in 0..LABELS {
                let into = if at == 0 {
                    f64::from(u8::from(follows(0, b)))
                } else {
                    (0..LABELS).map(|a| forward[at - 1][a] * across[a][b]).sum()
                };
                forward[at][b] = into * exp[at][b];
            }
            scale[at] = forward[at].iter().sum::<f64>().max(1e-300);
            for x in &mut forward[at] {
                *x /= scale[at];
            }
        }
        let mut backward = vec![[1.0; LABELS]; length];
        for at in (0..length - 1).rev() {
            for a in 0..LABELS {
                backward[at][a] = (0..LABELS).map(|b| across[a][b] * exp[at + 1][b] * backward[at + 1][b]).sum::<f64>()
                    / scale[at + 1];
            }
        }
        let mut loss = 0.0;
        let mut steps = [[0.0; LABELS]; LABELS];
        for at in 0..length {
            let gold = sentence.labels[at] as usize;
            let mut gradient = [0.0; LABELS];
            for (b, x) in gradient.iter_mut().enumerate() {
                *x = forward[at][b] * backward[at][b] - f64::from(u8::from(b == gold));
            }
            loss -= libm::log((gradient[gold] + 1.0).max(1e-300)) * sentence.weight;
            if at > 0 {
                for a in 0..LABELS {
                    for b in 0..LABELS {
                        steps[a][b] += forward[at - 1][a] * across[a][b] * exp[at][b] * backward[at][b] / scale[at];
                    }
                }
                steps[sentence.labels[at - 1] as usize][gold] -= 1.0;
            }
            if gradient.iter().all(|x| x.abs() < 1e-4) {
                continue;
            }
            for &row in &sentence.rows[at] {
                let row = &mut self.rows[row as usize];
                for ((x, weight), square) in gradient.iter().zip(&mut row.weights).zip(&mut row.squares) {
                    descend(weight, square, x * sentence.weight, self.rate);
                }
            }
        }
        let across = self.transitions.iter_mut().flatten().zip(self.transition_squares.iter_mut().flatten());
        for ((weight, square), x) in across.zip(steps.iter().flatten()) {
            descend(weight, square, x * sentence.weight, self.rate);
        }
        loss
    }

    /// The weights with all penalties paid.
    pub fn finish(mut self) -> (Vec<[f64; LABELS]>, [[f64; LABELS]; LABELS]) {
        for row in &mut self.rows {
            row.pay(self.step, self.rate, self.penalty);
        }
        (self.rows.into_iter().map(|row| row.weights).collect(), self.transitions)
    }
}
