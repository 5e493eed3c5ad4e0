import type { editor } from 'monaco-editor/editor'

/** The page's tokens as a theme of the editor. */
export function editorTheme(dark: boolean): editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => hex(style.getPropertyValue(`--${name}`).trim())
  const rule = (of: string, colour: string) => ({ token: of, foreground: token(colour).slice(1) })
  return {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: token('ink').slice(1) },
      rule('keyword', 'code-key'),
      rule('string', 'code-str'),
      rule('regexp', 'code-str'),
      rule('number', 'code-num'),
      rule('type', 'code-type'),
      rule('comment', 'code-com'),
    ],
    colors: {
      'editor.background': token('raised'),
      'editor.foreground': token('ink'),
      'editorCursor.foreground': token('ink'),
      'editorLineNumber.foreground': token('muted'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.lineHighlightBackground': token('sunken'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `${token('fjord')}33`,
      'editor.inactiveSelectionBackground': `${token('fjord')}1f`,
      'editor.wordHighlightBackground': `${token('fjord')}1f`,
      'editorBracketMatch.background': `${token('fjord')}1f`,
      'editorBracketMatch.border': token('edge'),
      'editorError.foreground': token('ember'),
      'editorWarning.foreground': token('edge'),
      'editorWidget.background': token('raised'),
      'editorWidget.foreground': token('ink'),
      'editorWidget.border': token('edge'),
      'editorHoverWidget.background': token('raised'),
      'editorHoverWidget.border': token('edge'),
      'editorSuggestWidget.background': token('raised'),
      'editorSuggestWidget.border': token('edge'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('fjord'),
      'editorSuggestWidget.selectedBackground': token('fjord'),
      'editorSuggestWidget.selectedForeground': token('on-fjord'),
      'editorSuggestWidget.selectedIconForeground': token('on-fjord'),
      'editorSuggestWidget.focusHighlightForeground': token('on-fjord'),
      focusBorder: token('focus'),
      'scrollbarSlider.background': `${token('edge')}66`,
    },
  }
}

/** `#fff` in full, as the editor wants it. */
function hex(colour: string): string {
  return colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
}
