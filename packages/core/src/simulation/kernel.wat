;; The kernel in WebAssembly, by hand: the same walk as javascript-kernel.ts, number by number. Offsets
;; are those of layout.ts. test/simulation/kernel-module.test.ts assembles it into kernel-module.ts.
(module
  (memory (import "sojourn" "memory") 1)

  ;; Constants of the logarithm. Mutable, though nothing changes them, because engines build a constant
  ;; anew at each use, and keep what was read from a global in a register.
  (global $globalOne (mut f64) (f64.const 1))
  (global $globalHalf (mut f64) (f64.const 0.5))
  (global $globalThird (mut f64) (f64.const 0.3333333333333333))
  (global $globalQuarter (mut f64) (f64.const 0.25))
  (global $globalLn2 (mut f64) (f64.const 0.6931471805599453))

  ;; The finaliser of MurmurHash3, as in numbered-stream.ts.
  (func $mix (param $h i32) (result i32)
    (local.set $h (i32.mul (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 16)))
                           (i32.const 0x85ebca6b)))
    (local.set $h (i32.mul (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 13)))
                           (i32.const 0xc2b2ae35)))
    (i32.xor (local.get $h) (i32.shr_u (local.get $h) (i32.const 16))))

  (func (export "walk") (param $block i32) (param $journeys i32)
    ;; Parameters.
    (local $maxSteps i32) (local $options i32)
    (local $start i32) (local $value i32) (local $columns i32) (local $rowShift i32) (local $drawShift i32)
    ;; The stream.
    (local $a i32) (local $b i32) (local $c i32) (local $counter i32) (local $draw i32) (local $round i32)
    ;; The journey.
    (local $journey i32) (local $record i32) (local $state i32) (local $steps i32) (local $flags i32)
    (local $converted i32) (local $column i32) (local $targets i64) (local $zeros i32) (local $mantissa i32)
    (local $entry i32) (local $time f64) (local $t f64) (local $stepsNumber f64)
    (local $one f64) (local $half f64) (local $third f64) (local $quarter f64) (local $ln2 f64)
    ;; A quantile from its table: the tail's side, and the sums of even and odd powers.
    (local $side i32) (local $powers v128) (local $square v128)
    ;; Cost and revenue in one vector; the state's mark, and the arrivals before this journey, in the
    ;; first lane of one.
    (local $rewards v128) (local $mark v128) (local $before v128)
    ;; Sums.
    (local $arrivals f64) (local $sumSteps f64) (local $sumSteps2 f64) (local $sumRewards v128)
    (local $sumRewards2 v128) (local $sumTime f64) (local $sumTime2 f64) (local $conversions i32) (local $truncated i32)

    (local.set $one (global.get $globalOne))
    (local.set $half (global.get $globalHalf))
    (local.set $third (global.get $globalThird))
    (local.set $quarter (global.get $globalQuarter))
    (local.set $ln2 (global.get $globalLn2))
    (local.set $maxSteps (i32.load offset=140 (i32.const 0)))
    (local.set $options (i32.load offset=144 (i32.const 0)))
    (local.set $start (i32.load offset=148 (i32.const 0)))
    (local.set $value (i32.load offset=152 (i32.const 0)))
    (local.set $columns (i32.load offset=156 (i32.const 0)))
    (local.set $drawShift (i32.sub (i32.const 32) (i32.load offset=160 (i32.const 0))))
    ;; A row of 2^bits columns of 8 bytes.
    (local.set $rowShift (i32.add (i32.const 3) (i32.load offset=160 (i32.const 0))))
    (local.set $arrivals (f64.load offset=80 (i32.const 0)))

    (block $noJourneys
      (br_if $noJourneys (i32.eqz (local.get $journeys)))
      (loop $nextJourney
        ;; The state of the journey's or the block's stream.
        (if (i32.or (i32.eqz (local.get $journey)) (i32.and (local.get $options) (i32.const 2)))
          (then
            (local.set $a (call $mix (i32.add (i32.load offset=128 (i32.const 0))
                                              (i32.mul (local.get $block) (i32.const 0x9e3779b9)))))
            (local.set $b (call $mix (i32.xor (local.get $a)
              (i32.add (i32.load offset=132 (i32.const 0))
                       (i32.mul (local.get $journey) (i32.const 0x85ebca6b))))))
            (local.set $c (call $mix (i32.xor (local.get $b)
              (i32.add (i32.load offset=136 (i32.const 0)) (local.get $a)))))
            (local.set $counter (i32.const 1))
            (local.set $round (i32.const 12))
            (loop $warmUp
              (local.set $draw (i32.add (i32.add (local.get $a) (local.get $b)) (local.get $counter)))
              (local.set $counter (i32.add (local.get $counter) (i32.const 1)))
              (local.set $a (i32.xor (local.get $b) (i32.shr_u (local.get $b) (i32.const 9))))
              (local.set $b (i32.add (local.get $c) (i32.shl (local.get $c) (i32.const 3))))
              (local.set $c (i32.add (i32.rotl (local.get $c) (i32.const 21)) (local.get $draw)))
              (br_if $warmUp
                (local.tee $round (i32.sub (local.get $round) (i32.const 1)))))))

        (local.set $state (local.get $start))
        (local.set $steps (i32.const -1))
        (local.set $rewards (v128.const f64x2 0 0))
        (local.set $before (f64x2.splat (local.get $arrivals)))
        (local.set $time (f64.const 0))
        (local.set $converted (i32.const 0))
        (block $end
          (loop $step
            ;; A step: a column of the row's alias table, and one of its two targets.
            (local.set $draw (i32.add (i32.add (local.get $a) (local.get $b)) (local.get $counter)))
            (local.set $counter (i32.add (local.get $counter) (i32.const 1)))
            (local.set $a (i32.xor (local.get $b) (i32.shr_u (local.get $b) (i32.const 9))))
            (local.set $b (i32.add (local.get $c) (i32.shl (local.get $c) (i32.const 3))))
            (local.set $c (i32.add (i32.rotl (local.get $c) (i32.const 21)) (local.get $draw)))
            (if (i32.and (local.get $options) (i32.const 4))
              (then
                (local.set $record (i32.shl (local.get $state) (i32.const 6)))
                (local.set $column (i32.add (i32.load offset=2288 (local.get $record))
                  (i32.shl (i32.shr_u (local.get $draw) (i32.load offset=2292 (local.get $record)))
                           (i32.const 4))))
                (local.set $state (i32.load offset=4
                  (i32.add (local.get $column)
                    (i32.shl (i32.ge_u (local.get $draw) (i32.load (local.get $column)))
                             (i32.const 2))))))
              (else
                (local.set $targets (i64.load
                  (i32.add
                    (i32.shl (local.get $state) (local.get $rowShift))
                    (i32.add (local.get $columns)
                      (i32.shl (i32.shr_u (local.get $draw) (local.get $drawShift)) (i32.const 3))))))
                (local.set $state (i32.wrap_i64 (i64.and (i64.const 0xffff)
                  (select
                    (i64.shr_u (local.get $targets) (i64.const 32))
                    (i64.shr_u (local.get $targets) (i64.const 48))
                    (i32.lt_u (local.get $draw) (i32.wrap_i64 (local.get $targets)))))))))

            ;; The arrival: rewards and visits.
            (local.set $record
              (i32.shl (local.get $state) (i32.const 6)))
            (local.set $steps (i32.add (local.get $steps) (i32.const 1)))
            (local.set $rewards (f64x2.add (local.get $rewards) (v128.load offset=2240 (local.get $record))))
            ;; pmax, because a choice between doubles is compiled to a branch that is often mispredicted.
            (local.set $mark (f64x2.add (v128.const f64x2 1 0)
              (f64x2.pmax (v128.load64_zero offset=2264 (local.get $record)) (local.get $before))))
            (v128.store64_lane offset=2264 0 (local.get $record) (local.get $mark))
            (v128.store offset=2272 (local.get $record)
              (f64x2.add (v128.load offset=2272 (local.get $record))
                (f64x2.replace_lane 1 (v128.const f64x2 1 0)
                  (f64.sub (f64x2.extract_lane 0 (local.get $mark)) (local.get $arrivals)))))
            (local.set $flags (i32.load offset=2296 (local.get $record)))
            (local.set $converted (i32.or (local.get $converted) (local.get $flags)))
            (br_if $end (i32.and (local.get $flags) (i32.const 2)))
            (br_if $end (i32.eq (local.get $steps) (local.get $maxSteps)))

            ;; The time spent there.
            (if (i32.and (local.get $options) (i32.const 1))
              (then
                (local.set $draw (i32.add (i32.add (local.get $a) (local.get $b)) (local.get $counter)))
                (local.set $counter (i32.add (local.get $counter) (i32.const 1)))
                (local.set $a (i32.xor (local.get $b) (i32.shr_u (local.get $b) (i32.const 9))))
                (local.set $b (i32.add (local.get $c) (i32.shl (local.get $c) (i32.const 3))))
                (local.set $c (i32.add (i32.rotl (local.get $c) (i32.const 21)) (local.get $draw)))
                (if (i32.and (local.get $flags) (i32.const 24))
                  (then
                    (if (i32.and (local.get $flags) (i32.const 16))
                      (then
                        ;; One of a sample, from alias columns of 32 bytes.
                        (local.set $column (i32.add (i32.load offset=2300 (local.get $record))
                          (i32.shl (i32.shr_u (local.get $draw)
                                              (i32.shr_u (local.get $flags) (i32.const 8)))
                                   (i32.const 5))))
                        (local.set $time (f64.add (local.get $time)
                          (f64.load offset=8
                            (i32.add (local.get $column)
                              (i32.shl (f64.ge (f64.convert_i32_u (local.get $draw))
                                               (f64.load (local.get $column)))
                                       (i32.const 3)))))))
                      (else
                        ;; A quantile, as in tabled-quantile.ts: cells of 64 bytes, 256 an octave.
                        (local.set $draw (i32.or (local.get $draw) (i32.const 1)))
                        (local.set $side (i32.shr_s (local.get $draw) (i32.const 31)))
                        (local.set $draw (i32.sub (i32.xor (local.get $draw) (local.get $side))
                                                  (local.get $side)))
                        (local.set $zeros (i32.clz (local.get $draw)))
                        (local.set $mantissa (i32.shl (local.get $draw) (local.get $zeros)))
                        (local.set $entry
                          (i32.add
                            (i32.add (i32.load offset=2300 (local.get $record))
                              (i32.shl (i32.add (i32.and (local.get $side) (i32.const 32))
                                                (local.get $zeros))
                                       (i32.const 8)))
                            (i32.and (i32.shr_u (local.get $mantissa) (i32.const 23))
                                     (i32.const 0xc0))))
                        (local.set $t (f64.sub
                          (f64.mul (f64.convert_i32_u (i32.shl (local.get $mantissa) (i32.const 3)))
                                   (f64.const 4.656612873077393e-10))
                          (f64.const 1)))
                        (local.set $square (f64x2.splat (f64.mul (local.get $t) (local.get $t))))
                        (local.set $powers
                          (f64x2.add (v128.load (local.get $entry))
                            (f64x2.mul (local.get $square)
                              (f64x2.add (v128.load offset=16 (local.get $entry))
                                (f64x2.mul (local.get $square)
                                  (f64x2.add (v128.load offset=32 (local.get $entry))
                                    (f64x2.mul (local.get $square)
                                               (v128.load offset=48 (local.get $entry)))))))))
                        (local.set $t (f64.add
                          (f64x2.extract_lane 0 (local.get $powers))
                          (f64.mul (local.get $t) (f64x2.extract_lane 1 (local.get $powers)))))
                        (local.set $round (i32.shr_u (local.get $flags) (i32.const 8)))
                        (block $squared
                          (loop $squareAgain
                            (br_if $squared (i32.eqz (local.get $round)))
                            (local.set $t (f64.mul (local.get $t) (local.get $t)))
                            (local.set $round (i32.sub (local.get $round) (i32.const 1)))
                            (br $squareAgain)))
                        (local.set $time (f64.add (local.get $time)
                          (f64.mul (f64.load offset=2256 (local.get $record)) (local.get $t)))))))
                  (else
                    ;; An exponential time or none, as in portable-exponential.ts.
                    (local.set $draw (i32.or (local.get $draw) (i32.const 1)))
                    (local.set $zeros (i32.clz (local.get $draw)))
                    (local.set $mantissa (i32.shl (local.get $draw) (local.get $zeros)))
                    ;; Rows of the table are 16 bytes and begin at 192.
                    (local.set $entry (i32.and (i32.shr_u (local.get $mantissa) (i32.const 20))
                                               (i32.const 0x7f0)))
                    (local.set $t (f64.sub
                      (f64.mul (f64.convert_i32_u (local.get $mantissa))
                               (f64.load offset=192 (local.get $entry)))
                      (local.get $one)))
                    (local.set $time (f64.add (local.get $time)
                      (f64.mul (f64.load offset=2256 (local.get $record))
                        (f64.sub
                          (f64.add
                            (f64.mul (f64.convert_i32_s (local.get $zeros)) (local.get $ln2))
                            (f64.load offset=200 (local.get $entry)))
                          (f64.mul (local.get $t)
                            (f64.sub (local.get $one) (f64.mul (local.get $t)
                              (f64.sub (local.get $half) (f64.mul (local.get $t)
                                (f64.sub (local.get $third)
                                  (f64.mul (local.get $t) (local.get $quarter))))))))))))))))
            (br $step)))

        ;; The end of the journey.
        (local.set $converted (i32.and (local.get $converted) (i32.const 1)))
        (local.set $conversions (i32.add (local.get $conversions) (local.get $converted)))
        (local.set $truncated (i32.add (local.get $truncated)
          (i32.eqz (i32.and (local.get $flags) (i32.const 4)))))
        (local.set $stepsNumber (f64.convert_i32_s (local.get $steps)))
        (local.set $arrivals (f64.add (local.get $arrivals)
          (f64.add (local.get $stepsNumber) (f64.const 1))))
        (local.set $sumSteps (f64.add (local.get $sumSteps) (local.get $stepsNumber)))
        (local.set $sumSteps2 (f64.add (local.get $sumSteps2)
          (f64.mul (local.get $stepsNumber) (local.get $stepsNumber))))
        (local.set $sumRewards (f64x2.add (local.get $sumRewards) (local.get $rewards)))
        (local.set $sumRewards2 (f64x2.add (local.get $sumRewards2)
          (f64x2.mul (local.get $rewards) (local.get $rewards))))
        (local.set $sumTime (f64.add (local.get $sumTime) (local.get $time)))
        (local.set $sumTime2 (f64.add (local.get $sumTime2)
          (f64.mul (local.get $time) (local.get $time))))
        (if (i32.and (local.get $options) (i32.const 8))
          (then
            (v128.store (local.get $value) (local.get $rewards))
            (f64.store offset=16 (local.get $value) (local.get $time))
            (i32.store offset=24 (local.get $value) (local.get $steps))
            (i32.store offset=28 (local.get $value) (local.get $state))
            (i32.store offset=32 (local.get $value) (local.get $converted))
            (local.set $value (i32.add (local.get $value) (i32.const 64)))))
        (br_if $nextJourney (i32.lt_u
          (local.tee $journey (i32.add (local.get $journey) (i32.const 1)))
          (local.get $journeys)))))

    (f64.store (i32.const 0) (local.get $sumSteps))
    (f64.store offset=8 (i32.const 0) (local.get $sumSteps2))
    (f64.store offset=16 (i32.const 0) (f64x2.extract_lane 0 (local.get $sumRewards)))
    (f64.store offset=24 (i32.const 0) (f64x2.extract_lane 0 (local.get $sumRewards2)))
    (f64.store offset=32 (i32.const 0) (f64x2.extract_lane 1 (local.get $sumRewards)))
    (f64.store offset=40 (i32.const 0) (f64x2.extract_lane 1 (local.get $sumRewards2)))
    (f64.store offset=48 (i32.const 0) (local.get $sumTime))
    (f64.store offset=56 (i32.const 0) (local.get $sumTime2))
    (f64.store offset=64 (i32.const 0) (f64.convert_i32_u (local.get $conversions)))
    (f64.store offset=72 (i32.const 0) (f64.convert_i32_u (local.get $truncated)))
    (f64.store offset=80 (i32.const 0) (local.get $arrivals))))
