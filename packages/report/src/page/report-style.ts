import { themes } from '@sojourn/charts'

const variables = (theme: keyof typeof themes) =>
  Object.entries(themes[theme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** The style of a report: light or dark with the reader's system, and on paper always light. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;${variables('light')}}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:56rem;background:var(--paper);color:var(--ink);font:1rem/1.5 'Source Sans 3',system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
p{max-width:42rem}
.answer{font-size:1.2rem}
.quiet,figcaption span{color:var(--muted)}
figure{margin:1.5rem 0}
figcaption strong{display:block;font-size:1.05rem}
svg{display:block;max-width:100%;height:auto;margin-top:.5rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:.75rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:600;border-color:var(--edge)}
.number{text-align:right}
@media print{
:root{color-scheme:light;${variables('light')}}
@page{margin:16mm}
body{max-width:none;padding:0;font-size:10pt}
figure,tr,h2+p{break-inside:avoid}
h2,h3{break-after:avoid}
.scroll{overflow:visible}
}
`
