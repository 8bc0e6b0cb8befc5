//! Logistic regression, for the commands that learn weights.

/// What is known of a case, whether it is one (1 or 0), and how much it counts.
pub type Example<const N: usize> = ([f64; N], f64, f64);

/// The weights with the least logistic loss and quadratic penalty, by Newton's method. The first feature is the constant,
/// which has a penalty of its own.
pub fn newton<const N: usize>(examples: &[Example<N>], penalties: [f64; 2]) -> [f64; N] {
    let mut w = [0.0; N];
    for _ in 0..25 {
        let mut gradient = [0.0; N];
        let mut hessian = [[0.0; N]; N];
        for (x, y, weight) in examples {
            let z: f64 = w.iter().zip(x).map(|(w, x)| w * x).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            let curve = weight * (p * (1.0 - p)).max(1e-6);
            for i in 0..N {
                gradient[i] += weight * (p - y) * x[i];
                let scaled = curve * x[i];
                for j in 0..=i {
                    hessian[i][j] += scaled * x[j];
                }
            }
        }
        for k in 0..N {
            let penalty = penalties[usize::from(k > 0)];
            gradient[k] += penalty * w[k];
            hessian[k][k] += penalty;
        }
        let step = solve(hessian, gradient).map(|s| s.clamp(-4.0, 4.0));
        for k in 0..N {
            w[k] -= step[k];
        }
        if step.iter().all(|s| s.abs() < 1e-4) {
            break;
        }
    }
    w
}

/// Solves a symmetric positive definite system of which the lower half is given (Cholesky).
fn solve<const N: usize>(mut a: [[f64; N]; N], mut b: [f64; N]) -> [f64; N] {
    for i in 0..N {
        for j in 0..=i {
            let sum: f64 = a[i][j] - (0..j).map(|k| a[i][k] * a[j][k]).sum::<f64>();
            a[i][j] = if i == j { sum.max(1e-12).sqrt() } else { sum / a[j][j] };
        }
    }
    for i in 0..N {
        b[i] = (b[i] - (0..i).map(|k| a[i][k] * b[k]).sum::<f64>()) / a[i][i];
    }
    for i in (0..N).rev() {
        b[i] = (b[i] - (i + 1..N).map(|k| a[k][i] * b[k]).sum::<f64>()) / a[i][i];
    }
    b
}
