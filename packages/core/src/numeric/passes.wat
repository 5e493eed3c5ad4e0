;; The passes of the iteration in WebAssembly, by hand: the same sums as javascript-passes.ts, number
;; by number. test/numeric/passes-module.test.ts assembles it into passes-module.ts.
;;
;; All positions are in bytes. A triangle is laid out as in passes.ts: its rows' bounds (bytes of its
;; columns), its columns (bytes into a vector) and values by fours, and the entries beside the
;; diagonal. Vectors are of an even length. Sums are left at 0 and 8.
(module
  (memory (import "sojourn" "memory") 1)

  ;; w ← (I − L)⁻¹ (b − c) and t ← c + w, with the sums of t² and t s, from the first row to the last.
  ;; `bound` is the end of the first row.
  (func (export "forth") (param $bound i32) (param $last i32) (param $column i32) (param $value i32)
      (param $near i32) (param $b i32) (param $c i32) (param $into i32) (param $t i32) (param $s i32)
    (local $end i32) (local $first i32) (local $at i32) (local $sum v128) (local $solved f64)
    (local $joined f64) (local $squares f64) (local $along f64)
    (local.set $first (local.get $column))
    (local.set $at (local.get $into))
    (loop $row
      (local.set $end (i32.add (local.get $first) (i32.load (local.get $bound))))
      (local.set $sum (v128.const i64x2 0 0))
      (block $full
        (loop $four
          (br_if $full (i32.eq (local.get $column) (local.get $end)))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $into) (i32.load offset=4 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $into) (i32.load (local.get $column))))))))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load offset=16 (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $into) (i32.load offset=12 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $into) (i32.load offset=8 (local.get $column))))))))
          (local.set $value (i32.add (local.get $value) (i32.const 32)))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (br $four)))
      ;; The row before comes last, so that little waits for it.
      (local.set $solved (f64.add
        (f64.add (f64.sub (f64.load (local.get $b)) (f64.load (local.get $c)))
          (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum))))
        (f64.mul (f64.load (local.get $near)) (local.get $solved))))
      (local.set $joined (f64.add (f64.load (local.get $c)) (local.get $solved)))
      (local.set $squares
        (f64.add (local.get $squares) (f64.mul (local.get $joined) (local.get $joined))))
      (local.set $along
        (f64.add (local.get $along) (f64.mul (local.get $joined) (f64.load (local.get $s)))))
      (f64.store (local.get $at) (local.get $solved))
      (f64.store (local.get $t) (local.get $joined))
      (local.set $near (i32.add (local.get $near) (i32.const 8)))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (local.set $c (i32.add (local.get $c) (i32.const 8)))
      (local.set $t (i32.add (local.get $t) (i32.const 8)))
      (local.set $s (i32.add (local.get $s) (i32.const 8)))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (local.set $bound (i32.add (local.get $bound) (i32.const 4)))
      (br_if $row (i32.ne (local.get $bound) (local.get $last))))
    (f64.store (i32.const 0) (local.get $squares))
    (f64.store (i32.const 8) (local.get $along)))

  ;; b ← γ r + β (b − ω v) and into ← (I − U)⁻¹ b, from the last row to the first. `bound` is the start
  ;; of the last row, `column` and `value` are the ends of the columns and values, and the vectors but
  ;; for `into` stand at the last row.
  (func (export "back") (param $bound i32) (param $first i32) (param $column i32) (param $value i32)
      (param $near i32) (param $b i32) (param $r i32) (param $v i32) (param $at i32) (param $into i32)
      (param $columns i32) (param $gamma f64) (param $beta f64) (param $omega f64)
    (local $start i32) (local $sum v128) (local $solved f64) (local $right f64)
    (loop $row
      (local.set $start (i32.add (local.get $columns) (i32.load (local.get $bound))))
      (local.set $sum (v128.const i64x2 0 0))
      (local.set $right (f64.add (f64.mul (local.get $gamma) (f64.load (local.get $r)))
        (f64.mul (local.get $beta)
          (f64.sub (f64.load (local.get $b)) (f64.mul (local.get $omega) (f64.load (local.get $v)))))))
      (block $full
        (loop $four
          (br_if $full (i32.eq (local.get $column) (local.get $start)))
          (local.set $value (i32.sub (local.get $value) (i32.const 32)))
          (local.set $column (i32.sub (local.get $column) (i32.const 16)))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $into) (i32.load offset=4 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $into) (i32.load (local.get $column))))))))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load offset=16 (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $into) (i32.load offset=12 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $into) (i32.load offset=8 (local.get $column))))))))
          (br $four)))
      (local.set $solved (f64.add
        (f64.add (local.get $right)
          (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum))))
        (f64.mul (f64.load (local.get $near)) (local.get $solved))))
      (f64.store (local.get $b) (local.get $right))
      (f64.store (local.get $at) (local.get $solved))
      (local.set $near (i32.sub (local.get $near) (i32.const 8)))
      (local.set $b (i32.sub (local.get $b) (i32.const 8)))
      (local.set $r (i32.sub (local.get $r) (i32.const 8)))
      (local.set $v (i32.sub (local.get $v) (i32.const 8)))
      (local.set $at (i32.sub (local.get $at) (i32.const 8)))
      (local.set $bound (i32.sub (local.get $bound) (i32.const 4)))
      (br_if $row (i32.ge_u (local.get $bound) (local.get $first)))))

  ;; r ← r + T x, `bound` being the end of the first row, and `beside` where the vector has what the
  ;; first row's entry beside the diagonal meets.
  (func (export "flow") (param $bound i32) (param $last i32) (param $column i32) (param $value i32)
      (param $near i32) (param $x i32) (param $beside i32) (param $r i32)
    (local $end i32) (local $first i32) (local $sum v128)
    (local.set $first (local.get $column))
    (loop $row
      (local.set $end (i32.add (local.get $first) (i32.load (local.get $bound))))
      (local.set $sum (v128.const i64x2 0 0))
      (block $full
        (loop $four
          (br_if $full (i32.eq (local.get $column) (local.get $end)))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $x) (i32.load offset=4 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $x) (i32.load (local.get $column))))))))
          (local.set $sum (f64x2.add (local.get $sum) (f64x2.mul (v128.load offset=16 (local.get $value))
            (v128.load64_lane 1 (i32.add (local.get $x) (i32.load offset=12 (local.get $column)))
              (v128.load64_zero (i32.add (local.get $x) (i32.load offset=8 (local.get $column))))))))
          (local.set $value (i32.add (local.get $value) (i32.const 32)))
          (local.set $column (i32.add (local.get $column) (i32.const 16)))
          (br $four)))
      (f64.store (local.get $r) (f64.add
        (f64.add (f64.load (local.get $r))
          (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum))))
        (f64.mul (f64.load (local.get $near)) (f64.load (local.get $beside)))))
      (local.set $near (i32.add (local.get $near) (i32.const 8)))
      (local.set $beside (i32.add (local.get $beside) (i32.const 8)))
      (local.set $r (i32.add (local.get $r) (i32.const 8)))
      (local.set $bound (i32.add (local.get $bound) (i32.const 4)))
      (br_if $row (i32.ne (local.get $bound) (local.get $last)))))

  ;; x ← x + α y + ω z and r ← r − ω t, with the sums of r² and r s; `end` is that of x.
  (func (export "step") (param $x i32) (param $end i32) (param $y i32) (param $z i32)
      (param $r i32) (param $t i32) (param $s i32) (param $alpha f64) (param $omega f64)
    (local $alphas v128) (local $omegas v128)
    (local $left v128) (local $squares v128) (local $along v128)
    (local.set $alphas (f64x2.splat (local.get $alpha)))
    (local.set $omegas (f64x2.splat (local.get $omega)))
    (loop $two
      (v128.store (local.get $x)
        (f64x2.add
          (f64x2.add (v128.load (local.get $x))
            (f64x2.mul (local.get $alphas) (v128.load (local.get $y))))
          (f64x2.mul (local.get $omegas) (v128.load (local.get $z)))))
      (local.set $left (f64x2.sub (v128.load (local.get $r))
        (f64x2.mul (local.get $omegas) (v128.load (local.get $t)))))
      (v128.store (local.get $r) (local.get $left))
      (local.set $squares
        (f64x2.add (local.get $squares) (f64x2.mul (local.get $left) (local.get $left))))
      (local.set $along
        (f64x2.add (local.get $along) (f64x2.mul (local.get $left) (v128.load (local.get $s)))))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $z (i32.add (local.get $z) (i32.const 16)))
      (local.set $r (i32.add (local.get $r) (i32.const 16)))
      (local.set $t (i32.add (local.get $t) (i32.const 16)))
      (local.set $s (i32.add (local.get $s) (i32.const 16)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $two (i32.lt_u (local.get $x) (local.get $end))))
    (f64.store (i32.const 0) (f64.add (f64x2.extract_lane 0 (local.get $squares))
                                      (f64x2.extract_lane 1 (local.get $squares))))
    (f64.store (i32.const 8) (f64.add (f64x2.extract_lane 0 (local.get $along))
                                      (f64x2.extract_lane 1 (local.get $along)))))
)
