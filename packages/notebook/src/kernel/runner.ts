/** A kernel that runs somewhere: in this thread, in a worker of Node, in a frame of a browser. */
export interface Connection {
  post(message: unknown): void
  /** Ends it at once, whatever it is doing. */
  terminate(): void
  /** Lets go of what was kept for a next kernel; called after `terminate` when there is to be none. */
  close?(): void
}

/** Starts kernels. `hear` gets what they say, unchecked; `died` is called if one ends by itself. */
export type Runner = (hear: (message: unknown) => void, died: () => void) => Connection
