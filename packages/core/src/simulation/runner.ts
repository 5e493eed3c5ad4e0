import type { Chain } from '../model/chain.ts'
import type { Run, SimulateOptions } from './prepare-run.ts'
import type { Simulation } from './simulation.ts'

/** What a runner needs of an `AbortSignal`. */
export interface Cancellation {
  readonly aborted: boolean
  readonly reason?: unknown
  /** Has the listener called when the work is to stop. */
  addEventListener(type: 'abort', listener: () => void): void
  /** Takes the listener away again. */
  removeEventListener(type: 'abort', listener: () => void): void
}

/** Options of {@link Runner.simulate}. */
export interface RunOptions extends SimulateOptions {
  /** Stops the work; the promise is then rejected with the signal's reason. */
  readonly signal?: Cancellation
  /**
   * Called now and then with the share of customers done, from 0 to 1, and with 1 at the end. What it
   * throws rejects the call.
   */
  readonly onProgress?: (share: number) => void
}

/** Simulates without blocking: in workers, or between other work on the same thread. */
export interface Runner {
  /** Workers that it may use; 0 where everything runs on the calling thread. */
  readonly workers: number
  /** As `simulate`, with the same result bit by bit. Calls are served one after the other. */
  simulate(chain: Chain, options: RunOptions): Promise<Simulation>
  /** Ends the workers, and for good. Whatever runs or waits is rejected, and so are later calls. */
  close(): void
}

/** Runs one simulation to its end. */
export type Execute = (run: Run, options: RunOptions) => Promise<Simulation>
