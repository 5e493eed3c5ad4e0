import type { AppMessages } from './en.ts'

export const da: AppMessages = {
  unknown: {
    title: 'Der er ikke noget på denne adresse',
    what: 'Linket kan være skåret af. Eller det gælder en notesbog på en anden enhed eller en, der er slettet: notesbøger gemmes kun der, hvor de blev lavet. Vil du give nogen en notesbog, så del den med et link eller som fil.',
  },
  blocked: {
    title: 'Det, der er gemt her, kunne ikke læses',
    what: 'Browseren lader ikke siden gemme noget, eller et andet program holder på lageret. Intet er ændret. Private vinduer og strenge indstillinger gør det; ofte hjælper det at genstarte browseren.',
  },
  unreadable: {
    title: 'Denne notesbog kan ikke læses',
    what: 'Den er stadig gemt, som den var; intet er slettet. Gendan en ældre kopi, eller hent det, der er gemt.',
    download: 'Hent det, der er gemt',
  },
  notLoaded: {
    title: 'Denne side kunne ikke hentes',
    what: 'Måske er der ingen forbindelse, eller Sojourn er opdateret, siden du åbnede den. Dine notesbøger er gemt på denne enhed og er ikke berørt.',
  },
  toStart: 'Til startsiden',
  again: 'Prøv igen',
  update: 'En ny version af Sojourn er klar. Dine notesbøger bliver, som de er.',
  updateNow: 'Genindlæs med den',
  later: 'Senere',
}
