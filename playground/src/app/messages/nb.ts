import type { AppMessages } from './en.ts'

export const nb: AppMessages = {
  unknown: {
    title: 'Det finnes ingenting på denne adressen',
    what: 'Lenken kan være kuttet. Eller den gjelder en notatbok på en annen enhet, eller en som er slettet: notatbøker lagres bare der de ble laget. Vil du gi noen en notatbok, så del den med lenke eller som fil.',
  },
  blocked: {
    title: 'Det som er lagret her, kunne ikke leses',
    what: 'Nettleseren lar ikke denne siden lagre noe, eller et annet program holder på lageret. Ingenting er endret. Private vinduer og strenge innstillinger gjør det slik; ofte hjelper det å starte nettleseren på nytt.',
  },
  unreadable: {
    title: 'Denne notatboken kan ikke leses',
    what: 'Den er fortsatt lagret slik den var; ingenting er slettet. Gjenopprett en eldre kopi, eller last ned det som er lagret.',
    download: 'Last ned det som er lagret',
  },
  notLoaded: {
    title: 'Denne siden kunne ikke lastes',
    what: 'Kanskje er det ingen forbindelse, eller Sojourn er oppdatert siden du åpnet den. Notatbøkene dine er lagret på denne enheten og er ikke berørt.',
  },
  toStart: 'Til startsiden',
  again: 'Prøv igjen',
  update: 'En ny versjon av Sojourn er klar. Notatbøkene dine blir som de er.',
  updateNow: 'Last inn på nytt',
  later: 'Senere',
}
