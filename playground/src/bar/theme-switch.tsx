import { chooseTheme, theme } from './theme.ts'
import { words } from './words.ts'

export function ThemeSwitch() {
  const dark = theme.value === 'dark'
  return (
    <button
      type="button"
      class="btn q ico"
      aria-pressed={dark}
      aria-label={words.value.darkTheme}
      title={words.value.darkTheme}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {dark ? (
          <path d="M8 5.200a2.800 2.800 0 100 5.600 2.800 2.800 0 000-5.600zM8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.9M11.700 11.700l.9.9M3.400 12.600l.9-.9M11.700 4.300l.9-.9" />
        ) : (
          <path d="M13 9.500A5.500 5.500 0 016.500 3 5.500 5.500 0 1013 9.500z" />
        )}
      </svg>
    </button>
  )
}
