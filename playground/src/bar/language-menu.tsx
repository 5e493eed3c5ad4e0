import { type Language, languages } from '@sojourn/catalogue'
import { chooseLanguage, language, languageNames } from '../language/language.ts'
import { words } from './words.ts'

export function LanguageMenu() {
  return (
    <select
      class="btn q lang"
      aria-label={words.value.language}
      value={language.value}
      onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
    >
      {languages.map((each) => (
        <option key={each} value={each} lang={each}>
          {languageNames[each]}
        </option>
      ))}
    </select>
  )
}
