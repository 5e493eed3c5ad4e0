import { render } from 'preact'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import { App } from './app/app.tsx'
import { followRoute } from './document/open-document.ts'

followRoute()
render(<App />, document.body)
