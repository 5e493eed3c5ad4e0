/** Processor time that a call takes, all threads together: other work on the machine counts little. */
export function cpuNanoseconds(call: () => void): number {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) * 1000
}
