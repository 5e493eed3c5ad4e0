import type { AppMessages } from './en.ts'

export const sv: AppMessages = {
  unknown: {
    title: 'Det finns inget på den här adressen',
    what: 'Länken kan vara avklippt. Eller så gäller den en anteckningsbok på en annan enhet, eller en som har tagits bort: anteckningsböcker sparas bara där de gjordes. Vill du ge någon en anteckningsbok, dela den med en länk eller som fil.',
  },
  blocked: {
    title: 'Det som är sparat här gick inte att läsa',
    what: 'Webbläsaren låter inte sidan spara något, eller så håller ett annat program i lagringen. Inget har ändrats. Privata fönster och strikta inställningar gör så; ofta hjälper det att starta om webbläsaren.',
  },
  unreadable: {
    title: 'Den här anteckningsboken går inte att läsa',
    what: 'Den är fortfarande sparad som den var; inget har tagits bort. Återställ en äldre kopia, eller ladda ner det som är sparat.',
    download: 'Ladda ner det som är sparat',
  },
  notLoaded: {
    title: 'Den här sidan kunde inte laddas',
    what: 'Kanske finns det ingen anslutning, eller så har Sojourn uppdaterats sedan du öppnade det. Dina anteckningsböcker är sparade på den här enheten och påverkas inte.',
  },
  toStart: 'Till startsidan',
  again: 'Försök igen',
  update: 'En ny version av Sojourn är klar. Dina anteckningsböcker förblir som de är.',
  updateNow: 'Ladda om med den',
  later: 'Senare',
}
