import theme from 'vitepress/theme-without-fonts'
import '../../../playground/src/styles/tokens.css'
import './theme.css'

export default theme
