import { effect } from '@preact/signals'
import { render } from 'preact'
import './app/trusted-types.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import { App } from './app/app.tsx'
import './app/describe-page.ts'
import { route } from './app/route.ts'
import './bar/theme.ts'
import { keepForOffline } from './app/update.ts'
import { refuseFiles } from './app/use-file-drop.ts'

/** Pages without a document don't load what opens one. */
const stop = effect(() => {
  if (!['example', 'question', 'studio', 'notebook', 'shared'].includes(route.value.page)) return
  queueMicrotask(() => stop())
  void import('./document/open-document.ts').then(({ followRoute }) => followRoute())
})
refuseFiles()
render(<App />, document.body)
addEventListener('load', () => void keepForOffline())
