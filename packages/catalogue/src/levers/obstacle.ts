import { type Language, languages, type Text } from '../language.ts'
import { ROLES, type Role } from '../roles/role.ts'

/** Why an effect can't act on a journey, and what to do about it. */
export interface Obstacle {
  /** Roles that no touchpoint plays; empty where something else is amiss. */
  readonly missing: readonly Role[]
  /**
   * What is amiss: the journey has no `place` for it; another `strength` would do; or it has its place,
   * but no `figure` of a forecast depends on it.
   */
  readonly lacks: 'place' | 'strength' | 'figure'
  readonly text: Text
}

const OR = { en: 'or', nb: 'eller', da: 'eller', sv: 'eller' } as const

/** No touchpoint plays a role. */
export function missingRoles(roles: readonly Role[]): Obstacle {
  return {
    missing: roles,
    lacks: 'place',
    text: inAll((language) => {
      const names = listed(roles, language)
      return {
        en: `No touchpoint of this journey plays the role of ${names}; say which one does, or add it.`,
        nb: `Ingen kontaktpunkter i denne reisen har rollen ${names}; si hvilket som har den, eller legg det til.`,
        da: `Ingen kontaktpunkter i denne rejse har rollen ${names}; angiv hvilket der har den, eller tilføj det.`,
        sv: `Ingen kontaktpunkt i den här resan har rollen ${names}; säg vilken som har den, eller lägg till den.`,
      }
    }),
  }
}

/** The touchpoints are there, but none leads where the effect needs it. */
export function missingSteps(from: readonly string[], to: readonly Role[]): Obstacle {
  const places = from.join(', ')
  return {
    missing: to,
    lacks: 'place',
    text: inAll((language) => {
      const names = listed(to, language)
      return {
        en: `Nobody goes from ${places} to ${names}; add that step, or say which touchpoint plays that role.`,
        nb: `Ingen går fra ${places} til ${names}; legg til steget, eller si hvilket kontaktpunkt som har den rollen.`,
        da: `Ingen går fra ${places} til ${names}; tilføj trinnet, eller angiv hvilket kontaktpunkt der har den rolle.`,
        sv: `Ingen går från ${places} till ${names}; lägg till steget, eller säg vilken kontaktpunkt som har den rollen.`,
      }
    }),
  }
}

/** Nobody leaves from there, for good or for a competitor. */
export function nobodyLeaves(from: readonly string[], loss: 'any' | 'competitor'): Obstacle {
  const places = from.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text:
      loss === 'competitor'
        ? {
            en: `The journey doesn't say who leaves from ${places} for a competitor; add an outcome of kind "competitor" and how many go there.`,
            nb: `Reisen sier ikke hvem som går fra ${places} til en konkurrent; legg til et utfall av typen "competitor" og hvor mange som går dit.`,
            da: `Rejsen siger ikke, hvem der går fra ${places} til en konkurrent; tilføj et udfald af typen "competitor" og hvor mange der går dertil.`,
            sv: `Resan säger inte vilka som går från ${places} till en konkurrent; lägg till ett utfall av typen "competitor" och hur många som går dit.`,
          }
        : {
            en: `Nobody is lost at ${places}, so there is nobody to keep.`,
            nb: `Ingen faller fra ved ${places}, så det er ingen å beholde.`,
            da: `Ingen falder fra ved ${places}, så der er ingen at fastholde.`,
            sv: `Ingen faller bort vid ${places}, så det finns ingen att behålla.`,
          },
  }
}

/** Nobody enters there. */
export function nobodyEnters(at: readonly string[]): Obstacle {
  const places = at.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text: {
      en: `Nobody enters at ${places}; give it a weight in the entries.`,
      nb: `Ingen kommer inn ved ${places}; gi det en vekt blant inngangene.`,
      da: `Ingen kommer ind ved ${places}; giv det en vægt blandt indgangene.`,
      sv: `Ingen kommer in vid ${places}; ge den en vikt bland ingångarna.`,
    },
  }
}

/** The journey doesn't say how long a visit lasts. */
export function noTime(at: readonly string[]): Obstacle {
  const places = at.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text: {
      en: `The journey doesn't say how long ${places} takes; give it a sojourn.`,
      nb: `Reisen sier ikke hvor lenge ${places} varer; angi "sojourn" der.`,
      da: `Rejsen siger ikke, hvor længe ${places} varer; angiv "sojourn" der.`,
      sv: `Resan säger inte hur länge ${places} varar; ange "sojourn" där.`,
    },
  }
}

/** The journey doesn't say how customers feel. */
export function noExperience(at: readonly string[]): Obstacle {
  const places = at.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text: {
      en: `The journey doesn't say how customers feel at ${places}; give it an experience.`,
      nb: `Reisen sier ikke hvordan kundene opplever ${places}; angi "experience" der.`,
      da: `Rejsen siger ikke, hvordan kunderne oplever ${places}; angiv "experience" der.`,
      sv: `Resan säger inte hur kunderna upplever ${places}; ange "experience" där.`,
    },
  }
}

/** What customers feel changes, but nothing that they do depends on it. */
export function onlyFelt(at: readonly string[]): Obstacle {
  const places = at.join(', ')
  return {
    missing: [],
    lacks: 'figure',
    text: {
      en: `Customers feel it at ${places}, but the journey has no slope there that says what they then do, so that moves no figure of the forecast.`,
      nb: `Kundene merker det ved ${places}, men reisen har ingen "slope" der som sier hva de da gjør, så det endrer ingen tall i prognosen.`,
      da: `Kunderne mærker det ved ${places}, men rejsen har ingen "slope" der, som siger, hvad de så gør, så det ændrer ingen tal i prognosen.`,
      sv: `Kunderna märker det vid ${places}, men resan har ingen "slope" där som säger vad de då gör, så det ändrar inga tal i prognosen.`,
    },
  }
}

/** The step doesn't move what the study measured. */
export function noGain(from: readonly string[]): Obstacle {
  const places = from.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text: {
      en: `In this journey, that step from ${places} does not lead to more conversions than others.`,
      nb: `I denne reisen fører ikke det steget fra ${places} til flere konverteringer enn andre.`,
      da: `I denne rejse fører det trin fra ${places} ikke til flere konverteringer end andre.`,
      sv: `I den här resan leder det steget från ${places} inte till fler konverteringar än andra.`,
    },
  }
}

/** The effect is stronger than the transitions can give. */
export function tooStrong(from: readonly string[], limit: number): Obstacle {
  const places = from.join(', ')
  const percent = Number((100 * (limit - 1)).toPrecision(2))
  return {
    missing: [],
    lacks: 'strength',
    text: {
      en: `At ${places} the change can be ${percent} % at most; set a weaker effect.`,
      nb: `Ved ${places} kan endringen være høyst ${percent} %; angi en svakere virkning.`,
      da: `Ved ${places} kan ændringen højst være ${percent} %; angiv en svagere effekt.`,
      sv: `Vid ${places} kan ändringen vara högst ${percent} %; ange en svagare effekt.`,
    },
  }
}

/** What is to be skipped can't be. */
export function cannotSkip(at: readonly string[]): Obstacle {
  const places = at.join(', ')
  return {
    missing: [],
    lacks: 'place',
    text: {
      en: `${places} can't be left out: it is a goal, or leads nowhere but to losses.`,
      nb: `${places} kan ikke utelates: det er et mål, eller fører bare til frafall.`,
      da: `${places} kan ikke udelades: det er et mål, eller fører kun til frafald.`,
      sv: `${places} kan inte utelämnas: det är ett mål, eller leder bara till bortfall.`,
    },
  }
}

/** At the strength that is set nothing changes. */
export const WITHOUT_EFFECT: Obstacle = {
  missing: [],
  lacks: 'strength',
  text: {
    en: 'At this strength nothing changes.',
    nb: 'Med denne styrken endres ingenting.',
    da: 'Med denne styrke ændres intet.',
    sv: 'Med den här styrkan ändras ingenting.',
  },
}

function listed(roles: readonly Role[], language: Language): string {
  const names = roles.map((role) => ROLES[role].name[language])
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${OR[language]} ${last}`
}

function inAll(write: (language: Language) => Text): Text {
  const each = Object.fromEntries(
    languages.map((language) => [language, write(language)[language]]),
  )
  return each as Record<Language, string>
}
