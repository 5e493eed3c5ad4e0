import { text, textList } from '@sojourn/catalogue'
import { hittingProbabilities } from 'sojourn/analysis'
import { compileChain } from 'sojourn/model'
import type { Lesson } from '../lesson.ts'
import { number, percent } from '../quantity.ts'
import { binomial } from './binomial.ts'
import { boots } from './boots.ts'

/** The chance to buy, from each touchpoint of Nora's journey. */
function chances(onward?: number): Record<'ad' | 'reviews' | 'cart', number> {
  const chain = compileChain(boots('en', onward))
  const { probability } = hittingProbabilities(chain, ['purchase'])
  const of = (id: string) => probability[chain.ids.indexOf(id)] as number
  return { ad: of('ad'), reviews: of('reviews'), cart: of('cart') }
}

const SHORTER = 0.65

/** Conversion as a hitting probability. */
export const gettingThere: Lesson = {
  id: 'getting-there',
  version: 1,
  title: text(
    'The chance of getting there',
    'Sjansen for å komme fram',
    'Chancen for at nå frem',
    'Chansen att komma fram',
  ),
  minutes: 25,
  goals: textList(
    text(
      'Say what a hitting probability is, in your own words',
      'Si med egne ord hva en treffsannsynlighet er',
      'Sige med egne ord, hvad en træfsandsynlighed er',
      'Säga med egna ord vad en träffsannolikhet är',
    ),
    text(
      'Work it out by hand for a journey in which customers go back',
      'Regne den ut for hånd i en reise der kunder går tilbake',
      'Regne den ud i hånden for en rejse, hvor kunder går tilbage',
      'Räkna ut den för hand för en resa där kunder går tillbaka',
    ),
    text(
      'Tell how much one better step changes the whole',
      'Forklare hvor mye ett bedre steg endrer helheten',
      'Forklare, hvor meget ét bedre trin ændrer helheden',
      'Förklara hur mycket ett bättre steg ändrar helheten',
    ),
  ),
  story: text(
    'Nora sells rubber boots online. She pays for a hundred clicks on an ad on Instagram. Some read reviews, some put boots in the cart, some go back to read more. How many end up buying?',
    'Nora selger gummistøvler på nett. Hun betaler for hundre klikk på en annonse på Instagram. Noen leser anmeldelser, noen legger i kurven, noen går tilbake for å lese mer. Hvor mange ender med å kjøpe?',
    'Nora sælger gummistøvler på nettet. Hun betaler for hundrede klik på en annonce på Instagram. Nogle læser anmeldelser, nogle lægger i kurven, nogle går tilbage for at læse mere. Hvor mange ender med at købe?',
    'Nora säljer gummistövlar på nätet. Hon betalar för hundra klick på en annons på Instagram. Några läser omdömen, några lägger i varukorgen, några går tillbaka för att läsa mer. Hur många köper till slut?',
  ),
  terms: [
    {
      term: text('Touchpoint', 'Kontaktpunkt', 'Kontaktpunkt', 'Kontaktpunkt'),
      meaning: text(
        'One meeting of customer and brand. A state of the chain.',
        'Ett møte mellom kunde og merke. En tilstand i kjeden.',
        'Et møde mellem kunde og mærke. En tilstand i kæden.',
        'Ett möte mellan kund och varumärke. Ett tillstånd i kedjan.',
      ),
    },
    {
      term: text(
        'Hitting probability',
        'Treffsannsynlighet',
        'Træfsandsynlighed',
        'Träffsannolikhet',
      ),
      meaning: text(
        'The chance of reaching a state sooner or later.',
        'Sjansen for å nå en tilstand før eller siden.',
        'Chancen for at nå en tilstand før eller siden.',
        'Chansen att nå ett tillstånd förr eller senare.',
      ),
    },
    {
      term: text('Conversion', 'Konvertering', 'Konvertering', 'Konvertering'),
      meaning: text(
        'Reaching the goal: here, buying. Its rate is the hitting probability from where customers enter.',
        'Å nå målet: her å kjøpe. Raten er treffsannsynligheten fra der kundene kommer inn.',
        'At nå målet: her at købe. Raten er træfsandsynligheden fra der, hvor kunderne kommer ind.',
        'Att nå målet: här att köpa. Graden är träffsannolikheten från där kunderna kommer in.',
      ),
    },
  ],
  sections: [
    {
      title: text(
        'Guess first, then see',
        'Gjett først, så ser du',
        'Gæt først, så ser du',
        'Gissa först, se sedan',
      ),
      blocks: [
        {
          kind: 'prediction',
          id: 'guess',
          question: text(
            'Of a hundred who click: how many buy? Guess before you see the map; that is how you learn most from it.',
            'Av hundre som klikker: hvor mange kjøper? Gjett før du ser kartet; slik lærer du mest av det.',
            'Af hundrede, der klikker: hvor mange køber? Gæt, før du ser kortet; sådan lærer du mest af det.',
            'Av hundra som klickar: hur många köper? Gissa innan du ser kartan; så lär du dig mest av den.',
          ),
          scale: { min: 0, max: 30, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({ mean: number(100 * chances().ad, 0) }),
          answer: () => binomial(100, chances().ad, 30),
          reveal: text(
            'About {mean} of a hundred, a little more or fewer each time. Many guess high, since we forget that chances are multiplied.',
            'Omtrent {mean} av hundre, litt flere eller færre hver gang. Mange gjetter høyt, for vi glemmer at sjansene ganges sammen.',
            'Omkring {mean} af hundrede, lidt flere eller færre hver gang. Mange gætter højt, for vi glemmer, at chancerne ganges sammen.',
            'Ungefär {mean} av hundra, några fler eller färre varje gång. Många gissar högt, för vi glömmer att chanserna multipliceras.',
          ),
        },
      ],
    },
    {
      title: text(
        'Follow a hundred customers',
        'Følg hundre kunder',
        'Følg hundrede kunder',
        'Följ hundra kunder',
      ),
      blocks: [
        {
          kind: 'text',
          text: text(
            'Each dot is a customer. At every step each of them goes on, goes back or leaves, by chance alone, and forgets how they came. Nobody is lost in between: in the end each one has bought or left. The chain has been *absorbed*.',
            'Hver prikk er én kunde. I hvert steg går hver av dem videre, tilbake eller ut, på slump, og glemmer hvordan de kom dit. Ingen blir borte underveis: til slutt har hver av dem kjøpt eller gitt seg. Kjeden er *absorbert*.',
            'Hver prik er én kunde. I hvert trin går hver af dem videre, tilbage eller ud, helt tilfældigt, og glemmer, hvordan de kom dertil. Ingen forsvinder undervejs: til sidst har hver af dem købt eller er gået. Kæden er *absorberet*.',
            'Varje prick är en kund. I varje steg går var och en vidare, tillbaka eller ut, på måfå, och glömmer hur de kom dit. Ingen försvinner på vägen: till slut har alla köpt eller gått. Kedjan har *absorberats*.',
          ),
        },
        { kind: 'walk', journey: boots, customers: 100, seed: 1 },
      ],
    },
    {
      title: text('Work it out', 'Regn det ut', 'Regn det ud', 'Räkna ut det'),
      blocks: [
        {
          kind: 'choice',
          id: 'from-reviews',
          question: text(
            'Of those who read reviews, what share buys in the end?',
            'Hvor stor andel av dem som leser anmeldelser, kjøper til slutt?',
            'Hvor stor en andel af dem, der læser anmeldelser, køber til sidst?',
            'Hur stor andel av dem som läser omdömen köper till slut?',
          ),
          values: () => ({
            straight: percent(0.4 * 0.55, 1),
            right: percent(chances().reviews, 1),
            cart: percent(0.4, 1),
            last: percent(0.55, 1),
          }),
          options: [
            {
              text: text('{straight}', '{straight}', '{straight}', '{straight}'),
              right: false,
              why: text(
                'Those go straight: 0.40 × 0.55. Some of those in the cart go back to the reviews and get another chance.',
                'Det er de som går rett fram: 0,40 × 0,55. Noen av dem i kurven går tilbake til anmeldelsene og får en ny sjanse.',
                'Det er dem, der går lige frem: 0,40 × 0,55. Nogle af dem i kurven går tilbage til anmeldelserne og får en chance til.',
                'Det är de som går raka vägen: 0,40 × 0,55. Några av dem i varukorgen går tillbaka till omdömena och får en ny chans.',
              ),
            },
            {
              text: text('{right}', '{right}', '{right}', '{right}'),
              right: true,
              why: text(
                'Those who go straight, and those who get another chance.',
                'De som går rett fram, og de som får en ny sjanse.',
                'Dem, der går lige frem, og dem, der får en chance til.',
                'De som går raka vägen, och de som får en ny chans.',
              ),
            },
            {
              text: text('{cart}', '{cart}', '{cart}', '{cart}'),
              right: false,
              why: text(
                'So many come to the cart. Not all of them buy.',
                'Så mange kommer til kurven. Ikke alle av dem kjøper.',
                'Så mange kommer til kurven. Ikke alle af dem køber.',
                'Så många kommer till varukorgen. Alla av dem köper inte.',
              ),
            },
            {
              text: text('{last}', '{last}', '{last}', '{last}'),
              right: false,
              why: text(
                'So many of those *in the cart* buy at once. First one has to get there.',
                'Så mange av dem *i kurven* kjøper med en gang. Først må man komme dit.',
                'Så mange af dem *i kurven* køber med det samme. Først skal man nå dertil.',
                'Så många av dem *i varukorgen* köper genast. Först måste man komma dit.',
              ),
            },
          ],
        },
        {
          kind: 'text',
          after: 'from-reviews',
          values: () => ({ reviews: number(chances().reviews, 3) }),
          text: text(
            'Call the chance from the reviews *h*. Four of ten come to the cart. From there 55 of a hundred buy, and 15 of a hundred are back at the reviews, where their chance is *h* again:\n\n> *h* = 0.40 × (0.55 + 0.15 *h*), which gives *h* = 0.22 / 0.94 = {reviews}\n\nThat is all there is to a *hitting probability*: what one step gives, plus what comes after it. A journey with fifty touchpoints has fifty such equations, and a computer solves them exactly.',
            'Kall sjansen fra anmeldelsene *h*. Fire av ti kommer til kurven. Derfra kjøper 55 av hundre, og 15 av hundre er tilbake ved anmeldelsene, der sjansen igjen er *h*:\n\n> *h* = 0,40 × (0,55 + 0,15 *h*), som gir *h* = 0,22 / 0,94 = {reviews}\n\nMer er det ikke i en *treffsannsynlighet*: det ett steg gir, pluss det som kommer etterpå. En reise med femti kontaktpunkter har femti slike ligninger, og en datamaskin løser dem eksakt.',
            'Kald chancen fra anmeldelserne *h*. Fire af ti kommer til kurven. Derfra køber 55 af hundrede, og 15 af hundrede er tilbage ved anmeldelserne, hvor chancen igen er *h*:\n\n> *h* = 0,40 × (0,55 + 0,15 *h*), som giver *h* = 0,22 / 0,94 = {reviews}\n\nMere er der ikke i en *træfsandsynlighed*: det, ét trin giver, plus det, der kommer bagefter. En rejse med halvtreds kontaktpunkter har halvtreds af den slags ligninger, og en computer løser dem eksakt.',
            'Kalla chansen från omdömena *h*. Fyra av tio kommer till varukorgen. Därifrån köper 55 av hundra, och 15 av hundra är tillbaka vid omdömena, där chansen återigen är *h*:\n\n> *h* = 0,40 × (0,55 + 0,15 *h*), vilket ger *h* = 0,22 / 0,94 = {reviews}\n\nMer än så är inte en *träffsannolikhet*: det som ett steg ger, plus det som kommer efteråt. En resa med femtio kontaktpunkter har femtio sådana ekvationer, och en dator löser dem exakt.',
          ),
        },
        {
          kind: 'exercise',
          id: 'from-ad',
          question: text(
            'What share of those who click the ad buys in the end? Give it in percent, with one decimal.',
            'Hvor stor andel av dem som klikker på annonsen, kjøper til slutt? Svar i prosent, med én desimal.',
            'Hvor stor en andel af dem, der klikker på annoncen, køber til sidst? Svar i procent med én decimal.',
            'Hur stor andel av dem som klickar på annonsen köper till slut? Svara i procent, med en decimal.',
          ),
          unit: text('%', '%', '%', '%'),
          values: () => ({ reviews: number(chances().reviews, 3), ad: number(chances().ad, 3) }),
          answer: () => 100 * chances().ad,
          tolerance: 0.05,
          mistakes: [
            {
              answer: () => 100 * 0.3 * 0.4 * 0.55,
              hint: text(
                'Almost. Some go back and get another chance: use the chance from the reviews that you found.',
                'Nesten. Noen går tilbake og får en ny sjanse: bruk sjansen fra anmeldelsene som du fant.',
                'Næsten. Nogle går tilbage og får en chance til: brug chancen fra anmeldelserne, som du fandt.',
                'Nästan. Några går tillbaka och får en ny chans: använd chansen från omdömena som du fann.',
              ),
            },
            {
              answer: () => 100 * chances().reviews,
              hint: text(
                'That is the share of those who read the reviews. Only three of ten who click get that far.',
                'Det er andelen av dem som leser anmeldelser. Bare tre av ti som klikker, kommer så langt.',
                'Det er andelen af dem, der læser anmeldelser. Kun tre af ti, der klikker, når så langt.',
                'Det är andelen av dem som läser omdömen. Bara tre av tio som klickar kommer så långt.',
              ),
            },
            {
              answer: () => 100 * 0.3 * 0.4,
              hint: text(
                'So many of those who click put boots in the cart. Not all of them buy.',
                'Så mange av dem som klikker, legger i kurven. Ikke alle av dem kjøper.',
                'Så mange af dem, der klikker, lægger i kurven. Ikke alle af dem køber.',
                'Så många av dem som klickar lägger i varukorgen. Alla av dem köper inte.',
              ),
            },
            {
              answer: () => 100 * 0.3 * 0.4 * (0.55 + 0.15),
              hint: text(
                'You counted those who go back to the reviews as if all of them bought. They get another chance, no more.',
                'Du regnet dem som går tilbake til anmeldelsene som om alle kjøpte. De får en ny sjanse, ikke mer.',
                'Du regnede dem, der går tilbage til anmeldelserne, som om de alle købte. De får en chance til, ikke mere.',
                'Du räknade dem som går tillbaka till omdömena som om alla köpte. De får en ny chans, inte mer.',
              ),
            },
          ],
          hint: text(
            'How many of those who click come to the reviews? What is their chance there?',
            'Hvor mange av dem som klikker, kommer til anmeldelsene? Hva er sjansen deres der?',
            'Hvor mange af dem, der klikker, kommer til anmeldelserne? Hvad er deres chance dér?',
            'Hur många av dem som klickar kommer till omdömena? Vilken är deras chans där?',
          ),
          working: text(
            '0.30 × {reviews} = {ad}: seven of a hundred. It is the number that the dots gave.',
            '0,30 × {reviews} = {ad}: sju av hundre. Det er det samme tallet som prikkene ga.',
            '0,30 × {reviews} = {ad}: syv af hundrede. Det er det samme tal, som prikkerne gav.',
            '0,30 × {reviews} = {ad}: sju av hundra. Det är samma tal som prickarna gav.',
          ),
        },
      ],
    },
    {
      title: text('Guess again', 'Gjett igjen', 'Gæt igen', 'Gissa igen'),
      blocks: [
        {
          kind: 'prediction',
          id: 'shorter-checkout',
          question: text(
            'Nora makes the checkout shorter, and 65 of a hundred go from the cart to the purchase instead of 55. How many of a hundred clicks become purchases now?',
            'Nora gjør kassen kortere, og 65 av hundre går fra handlekurv til kjøp, mot 55 før. Hvor mange av hundre klikk blir nå til kjøp?',
            'Nora gør checkout kortere, og 65 af hundrede går fra kurv til køb mod 55 før. Hvor mange af hundrede klik bliver nu til køb?',
            'Nora gör kassan kortare, och 65 av hundra går från varukorg till köp, mot 55 tidigare. Hur många av hundra klick blir nu köp?',
          ),
          scale: { min: 0, max: 30, step: 1 },
          unit: text('of a hundred', 'av hundre', 'af hundrede', 'av hundra'),
          values: () => ({
            before: number(100 * chances().ad, 1),
            after: number(100 * chances(SHORTER).ad, 1),
          }),
          answer: () => binomial(100, chances(SHORTER).ad, 30),
          reveal: text(
            'On average {after} instead of {before}. Ten more of a hundred at the cart are little more than one more of a hundred clicks, since few get as far as the cart. What a step is worth depends on how many come to it.',
            'I snitt {after} i stedet for {before}. Ti flere av hundre i kurven blir til litt over én til av hundre klikk, for få kommer så langt som til kurven. Hva et steg er verdt, avhenger av hvor mange som kommer til det.',
            'I gennemsnit {after} i stedet for {before}. Ti flere af hundrede i kurven bliver til lidt over én mere af hundrede klik, for få når så langt som til kurven. Hvad et trin er værd, afhænger af, hvor mange der kommer til det.',
            'I genomsnitt {after} i stället för {before}. Tio fler av hundra i varukorgen blir drygt en till av hundra klick, för få kommer så långt som till varukorgen. Vad ett steg är värt beror på hur många som kommer till det.',
          ),
        },
        {
          kind: 'code',
          source:
            "import { hittingProbabilities } from 'sojourn/analysis'\nimport { compileChain } from 'sojourn/model'\n\nhittingProbabilities(compileChain(journey), ['purchase']).probability",
        },
      ],
    },
  ],
  teacher: {
    plan: textList(
      text(
        '5 min: everybody guesses alone; collect the guesses on the board before anybody goes on.',
        '5 min: alle gjetter alene; samle gjetningene på tavla før noen går videre.',
        '5 min: alle gætter alene; saml gættene på tavlen, før nogen går videre.',
        '5 min: alla gissar själva; samla gissningarna på tavlan innan någon går vidare.',
      ),
      text(
        '10 min: the walk, in pairs; let each pair run three crowds and note how many bought.',
        '10 min: vandringen, to og to; la hvert par kjøre tre grupper og skrive ned hvor mange som kjøpte.',
        '10 min: vandringen, to og to; lad hvert par køre tre grupper og notere, hvor mange der købte.',
        '10 min: vandringen, två och två; låt varje par köra tre grupper och skriva upp hur många som köpte.',
      ),
      text(
        '10 min: the equation on the board, then the exercise alone.',
        '10 min: ligningen på tavla, deretter oppgaven alene.',
        '10 min: ligningen på tavlen, derefter opgaven alene.',
        '10 min: ekvationen på tavlan, sedan uppgiften på egen hand.',
      ),
    ),
    questions: textList(
      text(
        'Is it true that customers forget how they came? When does it matter?',
        'Stemmer det at kunder glemmer hvordan de kom? Når betyr det noe?',
        'Passer det, at kunder glemmer, hvordan de kom? Hvornår betyder det noget?',
        'Stämmer det att kunder glömmer hur de kom? När spelar det roll?',
      ),
      text(
        'Where would Nora rather spend her money: at the ad, the reviews or the checkout?',
        'Hvor bør Nora helst bruke pengene: på annonsen, anmeldelsene eller kassen?',
        'Hvor bør Nora helst bruge pengene: på annoncen, anmeldelserne eller checkout?',
        'Var bör Nora helst lägga pengarna: på annonsen, omdömena eller kassan?',
      ),
    ),
    advice: text(
      'The usual mistake is to multiply along the straight way only. Ask: where are those who went back? The second usual one is to give the share at the last step for the whole.',
      'Den vanlige feilen er å gange bare langs den rette veien. Spør: hvor ble det av dem som gikk tilbake? Den nest vanligste er å oppgi andelen i siste steg for hele reisen.',
      'Den almindelige fejl er kun at gange langs den lige vej. Spørg: hvor blev de af, som gik tilbage? Den næstmest almindelige er at angive andelen i sidste trin for hele rejsen.',
      'Det vanliga felet är att bara multiplicera längs den raka vägen. Fråga: vart tog de vägen som gick tillbaka? Det näst vanligaste är att ange andelen i sista steget för hela resan.',
    ),
  },
}
