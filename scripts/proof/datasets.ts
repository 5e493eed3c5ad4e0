import { published } from '../published.ts'

const PM4PY = 'numbers recomputed with numpy 1.24 and by R markovchain 0.9.1'
const PRISM = 'PRISM, built from its source, and a dense solve in numpy 1.24'
const R = 'R 4.2.2'

/** Where each data set comes from, and who computed what is expected of it. */
const DATASETS = {
  bpi2013_closed_problems: [
    'Closed problems of an IT department',
    'BPI Challenge 2013, Steeman, 4TU.ResearchData',
    PM4PY,
  ],
  cdnow_sample: [
    'CDNOW, one customer in ten',
    'Fader, Hardie & Lee (2005), as packed by lifetimes',
    'scipy 1.10.1; R survival 3.5',
  ],
  competing_transplant: [
    'Waiting for a liver',
    'transplant of the R package survival',
    `survfit (Aalen-Johansen), ${R}`,
  ],
  craigsendi: ['CD4 classes', 'Craig & Sendi (2002)', 'R markovchain 0.9.1, numpy 1.24'],
  donations_bgbb: ['11,104 donors', 'Fader, Hardie & Shang (2010)', 'scipy 1.10.1'],
  drug_persistency: [
    'Who keeps taking a drug',
    'persistency data of the R package foretell',
    'scipy 1.10.1',
  ],
  dtmc_classics: [
    'Textbook chains',
    'Kemeny & Snell; Grinstead & Snell, ch. 11',
    'exact fractions',
  ],
  helpdesk_tickets: ['Tickets of a help desk', 'Polato (2017), 4TU.ResearchData', PM4PY],
  hiv_chancellor: [
    'HIV, one drug or two',
    'Chancellor et al. (1997); Briggs, Claxton & Sculpher (2006)',
    'numpy 1.24',
  ],
  km_lung: [
    'Lung cancer',
    'NCCTG, in the R package survival',
    `survfit, survdiff, survreg, ${R}; scipy 1.10.1`,
  ],
  kullback_homogeneity: [
    'Two matrices of counts',
    'Kullback, Kupperman & Ku (1962)',
    'scipy 1.10.1',
  ],
  msm_cav: [
    'Heart transplants looked at now and then',
    'cav of the R package msm, Jackson (2011)',
    'msm 1.7',
  ],
  mvad_school_to_work: ['From school to work', 'McVicar & Anyadike-Danes (2002)', 'scipy 1.10.1'],
  pathdata_odd: [
    '5,000 paths of channels',
    'PathData of the R package ChannelAttribution',
    'linear algebra in numpy 1.24; ChannelAttribution 2.2.4 agrees',
  ],
  prism_dice: ['A die from coins', 'Knuth & Yao (1976), in PRISM’s examples', PRISM],
  prism_herman3: ['Herman’s ring of three', 'PRISM’s examples', PRISM],
  prism_herman5: ['Herman’s ring of five', 'PRISM’s examples', PRISM],
  prism_leader3_2: ['Leader election', 'PRISM’s examples', PRISM],
  rain_alofi: ['Rain on Alofi', 'Avery & Henderson (1999)', 'R markovchain 0.9.1, scipy 1.10.1'],
  roadtraffic100: [
    'Road traffic fines, 100 of them',
    'de Leoni & Mannhardt (2015), 4TU.ResearchData',
    PM4PY,
  ],
  sbg_high_end: [
    'Customers of the “High End” segment',
    'Fader & Hardie (2007), table 1',
    'scipy 1.10.1',
  ],
  simple_shop: ['A small shop online', 'retentioneering, an artificial log', PM4PY],
} as const

export type Dataset = keyof typeof DATASETS

/** {@link published} for a data set of `../shared/data`. */
export function publishedData(folder: string) {
  const [title, from, by] = DATASETS[folder as Dataset]
  return published(`${title} (\`${folder}\`)`, `${from}. Expected: ${by}.`)
}
