import type { Finding, Language } from '@sojourn/catalogue'

interface Words {
  readonly catalogue: string
  readonly fit: (fit: number, all: number) => string
  readonly unfit: string
  readonly guessed: string
  readonly unsure: string
  readonly lever: string
  readonly rests: string
  readonly measured: string
  readonly assumed: string
  readonly caution: string
  readonly known: string
  readonly use: Readonly<Record<Finding['use'], string>>
  readonly parameter: string
  readonly meaning: string
  readonly usual: string
  readonly range: string
  readonly without: string
  readonly changes: string
  readonly left: string
}

/** What the pages on levers say around the catalogue's own texts. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    catalogue: 'The catalogue of levers; give a journey to see which of them fit it.',
    fit: (fit, all) => `${fit} of ${all} levers fit this journey.`,
    unfit: 'These have no place in it:',
    guessed: 'Roles guessed from names; a "role" in the journey confirms or corrects one:',
    unsure: 'unsure, not used',
    lever: 'Lever',
    rests: 'Rests on',
    measured: 'measured',
    assumed: 'assumed',
    caution: 'Beware:',
    known: 'What is known:',
    use: {
      prior: 'the default rests on it',
      direction: 'says which way only',
      ceiling: 'a ceiling',
      context: 'for context',
    },
    parameter: 'Parameter',
    meaning: 'Meaning',
    usual: 'Default',
    range: 'From–to',
    without: 'Parameters without effect on this journey:',
    changes: 'What it changes in this journey (80 % ranges):',
    left: 'What of it moves nothing here:',
  },
  nb: {
    catalogue: 'Katalogen over tiltak; oppgi en reise for å se hvilke som passer.',
    fit: (fit, all) => `${fit} av ${all} tiltak passer til denne reisen.`,
    unfit: 'Disse har ingen plass i den:',
    guessed: 'Roller gjettet fra navn; en "role" i reisen bekrefter eller retter en:',
    unsure: 'usikkert, brukes ikke',
    lever: 'Tiltak',
    rests: 'Bygger på',
    measured: 'målt',
    assumed: 'antatt',
    caution: 'Pass på:',
    known: 'Dette er kjent:',
    use: {
      prior: 'standardverdien bygger på det',
      direction: 'sier bare hvilken vei',
      ceiling: 'en øvre grense',
      context: 'som bakgrunn',
    },
    parameter: 'Parameter',
    meaning: 'Betydning',
    usual: 'Standard',
    range: 'Fra–til',
    without: 'Parametre uten virkning på denne reisen:',
    changes: 'Dette endrer det i denne reisen (80 %-intervaller):',
    left: 'Dette av det flytter ingenting her:',
  },
  da: {
    catalogue: 'Kataloget over tiltag; angiv en rejse for at se, hvilke der passer.',
    fit: (fit, all) => `${fit} af ${all} tiltag passer til denne rejse.`,
    unfit: 'Disse har ingen plads i den:',
    guessed: 'Roller gættet ud fra navne; en "role" i rejsen bekræfter eller retter en:',
    unsure: 'usikkert, bruges ikke',
    lever: 'Tiltag',
    rests: 'Bygger på',
    measured: 'målt',
    assumed: 'antaget',
    caution: 'Pas på:',
    known: 'Dette vides:',
    use: {
      prior: 'standardværdien bygger på det',
      direction: 'siger kun hvilken vej',
      ceiling: 'en øvre grænse',
      context: 'som baggrund',
    },
    parameter: 'Parameter',
    meaning: 'Betydning',
    usual: 'Standard',
    range: 'Fra–til',
    without: 'Parametre uden effekt på denne rejse:',
    changes: 'Det ændrer dette i denne rejse (80 %-intervaller):',
    left: 'Dette af det flytter ingenting her:',
  },
  sv: {
    catalogue: 'Katalogen över åtgärder; ange en resa för att se vilka som passar.',
    fit: (fit, all) => `${fit} av ${all} åtgärder passar den här resan.`,
    unfit: 'Dessa har ingen plats i den:',
    guessed: 'Roller gissade från namn; en "role" i resan bekräftar eller rättar en:',
    unsure: 'osäkert, används inte',
    lever: 'Åtgärd',
    rests: 'Bygger på',
    measured: 'uppmätt',
    assumed: 'antaget',
    caution: 'Se upp:',
    known: 'Detta är känt:',
    use: {
      prior: 'standardvärdet bygger på det',
      direction: 'säger bara åt vilket håll',
      ceiling: 'en övre gräns',
      context: 'som bakgrund',
    },
    parameter: 'Parameter',
    meaning: 'Betydelse',
    usual: 'Standard',
    range: 'Från–till',
    without: 'Parametrar utan effekt på den här resan:',
    changes: 'Detta ändrar den i den här resan (80 %-intervall):',
    left: 'Detta av den flyttar ingenting här:',
  },
}
