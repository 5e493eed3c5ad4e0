;; Replays a straight-line program (straight-line-program.ts) for eight rows of input side by side: a
;; slot is 64 bytes, four vectors of two numbers, and slots begin at 0. The same sums as
;; javascript-replay.ts, bit for bit. test/numeric/replay-module.test.ts assembles it into
;; replay-module.ts.
(module
  (memory (import "sojourn" "memory") 1)

  ;; Lays eight rows of input, `stride` bytes each from `row` on, side by side in the slots from 2 on.
  ;; `input` to `end` lists the inputs' places in a row, in bytes.
  (func (export "gather") (param $input i32) (param $end i32) (param $row i32) (param $stride i32)
    (local $slot i32) (local $at i32)
    (local $row1 i32) (local $row2 i32) (local $row3 i32) (local $row4 i32) (local $row5 i32)
    (local $row6 i32) (local $row7 i32)
    (local.set $row1 (i32.add (local.get $row) (local.get $stride)))
    (local.set $row2 (i32.add (local.get $row1) (local.get $stride)))
    (local.set $row3 (i32.add (local.get $row2) (local.get $stride)))
    (local.set $row4 (i32.add (local.get $row3) (local.get $stride)))
    (local.set $row5 (i32.add (local.get $row4) (local.get $stride)))
    (local.set $row6 (i32.add (local.get $row5) (local.get $stride)))
    (local.set $row7 (i32.add (local.get $row6) (local.get $stride)))
    (local.set $slot (i32.const 128))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $input) (local.get $end)))
        (local.set $at (i32.load (local.get $input)))
        (v128.store (local.get $slot)
          (v128.load64_lane 1 (i32.add (local.get $row1) (local.get $at))
            (v128.load64_zero (i32.add (local.get $row) (local.get $at)))))
        (v128.store offset=16 (local.get $slot)
          (v128.load64_lane 1 (i32.add (local.get $row3) (local.get $at))
            (v128.load64_zero (i32.add (local.get $row2) (local.get $at)))))
        (v128.store offset=32 (local.get $slot)
          (v128.load64_lane 1 (i32.add (local.get $row5) (local.get $at))
            (v128.load64_zero (i32.add (local.get $row4) (local.get $at)))))
        (v128.store offset=48 (local.get $slot)
          (v128.load64_lane 1 (i32.add (local.get $row7) (local.get $at))
            (v128.load64_zero (i32.add (local.get $row6) (local.get $at)))))
        (local.set $slot (i32.add (local.get $slot) (i32.const 64)))
        (local.set $input (i32.add (local.get $input) (i32.const 4)))
        (br $next))))

  ;; Runs the instructions from `code` to `end`: target, first, divisor, pairs, then pairs of a and b.
  ;; Slots are given by their place in memory; 0, the slot of zero, divides nothing.
  (func (export "replay") (param $code i32) (param $end i32)
    (local $target i32) (local $a i32) (local $b i32) (local $divisor i32) (local $pair i64)
    (local $pairsEnd i32) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $code) (local.get $end)))
        (local.set $target (i32.load (local.get $code)))
        (local.set $a (i32.load offset=4 (local.get $code)))
        (local.set $divisor (i32.load offset=8 (local.get $code)))
        (local.set $pairsEnd (i32.add (i32.add (local.get $code) (i32.const 16))
          (i32.shl (i32.load offset=12 (local.get $code)) (i32.const 3))))
        (local.set $code (i32.add (local.get $code) (i32.const 16)))
        (local.set $s0 (v128.load (local.get $a)))
        (local.set $s1 (v128.load offset=16 (local.get $a)))
        (local.set $s2 (v128.load offset=32 (local.get $a)))
        (local.set $s3 (v128.load offset=48 (local.get $a)))
        (block $summed
          (br_if $summed (i32.eq (local.get $code) (local.get $pairsEnd)))
          (loop $more
            (local.set $pair (i64.load (local.get $code)))
            (local.set $a (i32.wrap_i64 (local.get $pair)))
            (local.set $b (i32.wrap_i64 (i64.shr_u (local.get $pair) (i64.const 32))))
            (local.set $s0 (f64x2.add (local.get $s0)
              (f64x2.mul (v128.load (local.get $a)) (v128.load (local.get $b)))))
            (local.set $s1 (f64x2.add (local.get $s1)
              (f64x2.mul (v128.load offset=16 (local.get $a)) (v128.load offset=16 (local.get $b)))))
            (local.set $s2 (f64x2.add (local.get $s2)
              (f64x2.mul (v128.load offset=32 (local.get $a)) (v128.load offset=32 (local.get $b)))))
            (local.set $s3 (f64x2.add (local.get $s3)
              (f64x2.mul (v128.load offset=48 (local.get $a)) (v128.load offset=48 (local.get $b)))))
            (local.set $code (i32.add (local.get $code) (i32.const 8)))
            (br_if $more (i32.ne (local.get $code) (local.get $pairsEnd)))))
        (if (local.get $divisor)
          (then
            (local.set $s0 (f64x2.div (local.get $s0) (v128.load (local.get $divisor))))
            (local.set $s1 (f64x2.div (local.get $s1) (v128.load offset=16 (local.get $divisor))))
            (local.set $s2 (f64x2.div (local.get $s2) (v128.load offset=32 (local.get $divisor))))
            (local.set $s3 (f64x2.div (local.get $s3) (v128.load offset=48 (local.get $divisor))))))
        (v128.store (local.get $target) (local.get $s0))
        (v128.store offset=16 (local.get $target) (local.get $s1))
        (v128.store offset=32 (local.get $target) (local.get $s2))
        (v128.store offset=48 (local.get $target) (local.get $s3))
        (br $next)))))
