import { logGamma } from './gamma-function.ts'
import { digammaDifference, logGammaRatio, trigammaDifference } from './log-gamma-ratio.ts'
import { digamma, trigamma } from './polygamma.ts'
import { portableExp } from './portable-exp.ts'
import { portableLog, portableLog1p } from './portable-log.ts'

/**
 * A number with its first and second derivatives by a few variables: forward differentiation to
 * second order (Griewank & Walther 2008, ch. 13). A likelihood that is written in jets has its
 * gradient and its Hessian without a step to choose, accurate as the value is.
 *
 * Cost: O(size²) a step, so for a handful of variables.
 */
export class Jet {
  private constructor(
    /** How many variables. */
    readonly size: number,
    /** The value, then the gradient, then the upper triangle of the Hessian by rows. */
    private readonly parts: readonly number[],
  ) {}

  /** A number that depends on no variable. */
  static constant(size: number, value: number): Jet {
    const parts = new Array<number>(1 + size + (size * (size + 1)) / 2).fill(0)
    parts[0] = value
    return new Jet(size, parts)
  }

  /** The variables themselves, at a point. */
  static variables(at: readonly number[]): Jet[] {
    return at.map((value, i) => {
      const parts = [...Jet.constant(at.length, value).parts]
      parts[1 + i] = 1
      return new Jet(at.length, parts)
    })
  }

  get value(): number {
    return this.parts[0] as number
  }

  /** First derivatives. */
  get gradient(): number[] {
    return this.parts.slice(1, 1 + this.size)
  }

  /** Second derivatives, a full symmetric matrix. */
  get hessian(): number[][] {
    const rows = Array.from({ length: this.size }, () => new Array<number>(this.size).fill(0))
    let p = 1 + this.size
    for (let i = 0; i < this.size; i++)
      for (let j = i; j < this.size; j++) {
        const second = this.parts[p++] as number
        ;(rows[i] as number[])[j] = second
        ;(rows[j] as number[])[i] = second
      }
    return rows
  }

  /** `f` of this number, from `f`, `f′` and `f″` there. */
  map(value: number, first: number, second: number): Jet {
    const { size, parts: a } = this
    const parts = new Array<number>(a.length)
    parts[0] = value
    for (let i = 1; i <= size; i++) parts[i] = first * (a[i] as number)
    let p = 1 + size
    for (let i = 1; i <= size; i++) {
      const scaled = second * (a[i] as number)
      for (let j = i; j <= size; j++, p++)
        parts[p] = first * (a[p] as number) + scaled * (a[j] as number)
    }
    return new Jet(size, parts)
  }

  /** `f` of this number and another, from `f` and its derivatives there. */
  with(other: Jet, { value, da, db, daa, dab, dbb }: Derivatives): Jet {
    const { size, parts: a } = this
    const b = other.parts
    const parts = new Array<number>(a.length)
    parts[0] = value
    for (let i = 1; i <= size; i++) parts[i] = da * (a[i] as number) + db * (b[i] as number)
    let p = 1 + size
    for (let i = 1; i <= size; i++) {
      const ofA = daa * (a[i] as number) + dab * (b[i] as number)
      const ofB = dab * (a[i] as number) + dbb * (b[i] as number)
      for (let j = i; j <= size; j++, p++)
        parts[p] =
          da * (a[p] as number) +
          db * (b[p] as number) +
          ofA * (a[j] as number) +
          ofB * (b[j] as number)
    }
    return new Jet(size, parts)
  }

  plus(other: Jet | number): Jet {
    if (typeof other === 'number') return this.map(this.value + other, 1, 0)
    const parts = this.parts.map((part, i) => part + (other.parts[i] as number))
    return new Jet(this.size, parts)
  }

  minus(other: Jet | number): Jet {
    return this.plus(typeof other === 'number' ? -other : other.times(-1))
  }

  times(other: Jet | number): Jet {
    if (typeof other === 'number') return this.map(this.value * other, other, 0)
    const [a, b] = [this.value, other.value]
    return this.with(other, { value: a * b, da: b, db: a, daa: 0, dab: 1, dbb: 0 })
  }

  exp(): Jet {
    const value = portableExp(this.value)
    return this.map(value, value, value)
  }

  log(): Jet {
    const x = this.value
    return this.map(portableLog(x), 1 / x, -1 / (x * x))
  }

  /** `ln(1 + eˣ)`, without overflow. */
  softplus(): Jet {
    const x = this.value
    const small = portableExp(-Math.abs(x))
    const share = x > 0 ? 1 / (1 + small) : small / (1 + small)
    return this.map(
      Math.max(0, x) + portableLog1p(small),
      share,
      small / ((1 + small) * (1 + small)),
    )
  }

  /** `ln(eᵃ + eᵇ)`, without overflow. */
  logAdd(other: Jet): Jet {
    return other.plus(this.minus(other).softplus())
  }

  /** `ln(1 − eˣ)` for `x` below 0, accurate where `x` is small. */
  logOneMinusExp(): Jet {
    const x = this.value
    const e = portableExp(x)
    const rest = e === 1 ? -x : e > 0.5 ? ((1 - e) * x) / portableLog(e) : 1 - e
    return this.map(portableLog(rest), -e / rest, -e / (rest * rest))
  }

  /** `ln Γ(x)`. */
  logGamma(): Jet {
    const x = this.value
    return this.map(logGamma(x), digamma(x), trigamma(x))
  }

  /** `ln Γ(x + d) − ln Γ(x)`. */
  logGammaRatio(d: Jet | number): Jet {
    const x = this.value
    const shift = typeof d === 'number' ? d : d.value
    const value = logGammaRatio(x, shift)
    const da = digammaDifference(x, shift)
    const daa = trigammaDifference(x, shift)
    if (typeof d === 'number') return this.map(value, da, daa)
    const second = trigamma(x + shift)
    return this.with(d, { value, da, db: digamma(x + shift), daa, dab: second, dbb: second })
  }
}

/** A function of two numbers and its derivatives by the first (`a`) and the second (`b`). */
interface Derivatives {
  readonly value: number
  readonly da: number
  readonly db: number
  readonly daa: number
  readonly dab: number
  readonly dbb: number
}
