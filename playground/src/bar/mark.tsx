/** The product's mark: a ribbon that thins, and the fin where customers leave. */
export function Mark() {
  return (
    <svg viewBox="0 0 30 20" aria-hidden="true">
      <path d="M1 2h2v16H1zM27 7h2v4h-2z" fill="var(--fjord)" />
      <path d="M3 2C15 2 15 7 27 7v4C15 11 15 12 3 12z" fill="var(--fjord)" opacity=".45" />
      <path d="M3 12c5 0 8 2 8.500 7C9 18 6 18 3 18z" fill="var(--ember)" opacity=".8" />
    </svg>
  )
}
