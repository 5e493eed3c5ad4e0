import { render } from 'preact'
import './styles/tokens.css'
import './styles/base.css'
import './styles/page.css'
import './styles/figures.css'
import './styles/map.css'
import './styles/levers.css'
import { loadCharts } from './charts/charts.tsx'
import { followSettings } from './forecast/follow-settings.ts'
import { journey, journeyName } from './journey.ts'
import { en } from './messages/en.ts'
import { Page } from './page.tsx'

document.title = en.title(journeyName(journey))
followSettings()
render(<Page />, document.body)
void loadCharts()
