import type { Role } from './role.ts'

/**
 * Words that give a role away, in English, Norwegian, Danish and Swedish. A phrase is words in a
 * row; `*` stands for any beginning or end of a word (`*anmeld*` is in `kundeanmeldelser`). Each text is a list of phrases.
 */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'other'>, readonly string[]>> = {
  ad: [
    'ad, ads, advert*, adwords, annons*, annonc*, *annonse, *annonser, *annonce, *annoncer',
    '*annons, *annonsen, reklam*, banner*, campaign*, kampanj*, kampagn*, commercial, cpc',
    'ppc, sponsored post*, sponsored facebook post*, spons* innlegg*, spons* opslag*, spons* inlägg*',
  ],
  social: [
    'social*, sosial*, instagram, facebook, tiktok, snapchat, pinterest, linkedin, youtube',
    'post, posts, innlegg*, opslag*, inlägg*, influencer*, influenser*, påvirker, community',
  ],
  search: [
    'search, searches, google, bing, seo, søk, *søk, søket, søkemotor*, søgning*, søgemaskin*',
    'google søgning, sök, sökning*, sökmotor*, organic',
  ],
  content: [
    'blog*, article*, artik*, content, innhold*, indhold*, innehåll*, podcast*, inspiration*',
    'inspirasjon*, guide, guides, webinar*, whitepaper, white paper, news, nyhet, nyheter',
    'nyhed, nyheder',
  ],
  event: [
    'event*, conference*, konferanse*, konference*, konferens*, trade fair, trade show, messe',
    'messen, mässa*, fair, seminar*, arrangement*, evenemang*',
  ],
  referral: [
    'friend, friends, word of mouth, venn, venner, ven, vän, vänner, vännen, referred',
    'referral, referrals, recommended by*, recommendation*, anbefaling*, anbefalt, anbefalet',
    'rekommendation*, rekommenderad, tips fra venn*, tips fra en venn, tips från en vän, tip fra en ven, tip from a friend, jungeltelegraf*, verving, vervet',
  ],
  website: [
    'website, web site, homepage, home page, home, front page, landing page, landing*',
    'nettsted*, nettside*, nettbutikk*, hjemmeside*, forside*, landingsside*, webbplats*',
    'hemsida*, startsida*, startside*, landningssida*, webbutik*, webshop, web shop',
    'netbutik*, collection*, kolleksjon*, kollektion*, category, categories, kategori*',
    'catalog*, katalog*, listing*, products, produkter, assortment, sortiment*, app store',
    'store page, our services, tjenester, tjänster, ydelser',
  ],
  product: [
    'product, product page, product detail*, pdp, item, item page, produkt, produktet',
    'produktside*, produktsida*, vareside*, varesiden, artikelsida, produktark*',
    'product description*, produktbeskriv*, produktinformasjon*',
  ],
  reviews: [
    'review, reviews, rating, ratings, testimonial*, case stud*, case, cases, kundehistorie*',
    'kundecase*, kundcase*, *anmeld*, omtale*, kundeomtale*, produktomtale*, vurdering*',
    'omdöme*, kundomdöme*, recension*, betyg*, trustpilot, stars, read reviews, referanser',
    'referencer, referenser',
  ],
  comparison: [
    'compar*, comparison guide*, buying guide*, kjøpsguide*, købsguide*, köpguide*',
    'sammenligningsguide*, sammenlign*, prissammenlign*, jämför*, prisjämför*, prisjakt',
    'pricerunner, versus, vs, alternatives, alternativer, alternativ, compare* prices',
  ],
  'size-guide': [
    'size guide*, size chart*, sizing, sizes, size, fit guide, fit finder, virtual fitting',
    'fitting, størrelse*, størrelsesguide*, storlek*, storleksguide*, måltabell*, måleskema*',
    'måttabell*, guide to sizes',
  ],
  video: [
    'video, videos, videoer, videon, film, filmer, demo, demos, demonstrasjon*, free lesson*',
    'free class*, sample lesson*, gratistime*, gratis time*, gratis lektion*, gratislektion*',
    'prøvetime*, provlektion*, prøvelektion*, trailer',
  ],
  retargeting: [
    'retarget*, remarket*, retargeting ad*, retargeting annons*, retargeting annonc*',
    'retargetingannons*, retargetingannonc*, remarketing annons*',
  ],
  newsletter: [
    'newsletter*, nyhetsbrev*, nyhedsbrev*, mailing list, email campaign, e mail campaign',
    'e postkampanje, subscriber, subscribers',
  ],
  consultation: [
    'consultation*, konsultasjon*, konsultation*, meeting, first meeting, møte, møtet, møde',
    'mødet, möte, mötet, sales call, discovery call, befaring, rådgivning, rådgivning*',
    'contact form, kontaktskjema, kontaktformular*, kontaktformulär*, analysis, analyse',
    'analys',
  ],
  proposal: [
    'proposal*, quote, quotes, quotation, offer, tilbud, tilbudet, tilbudt, anbud*, offert*',
    'pristilbud, strategy, strategi, strategien, strategin',
  ],
  'pop-up': [
    'pop up*, popup*, pop op*, popop*, overlay, modal, discount offer, welcome discount',
    'velkomstrabatt, velkomstrabat, välkomstrabatt',
  ],
  subscription: [
    'subscription*, subscription page, plans, plan page, pricing, pricing page, prices',
    'abonnement*, prenumeration*, medlemskap, membership page, sign up, signup, priser',
    'prisside, prissida, prislista, prisliste',
  ],
  trial: [
    'trial, trials, free trial*, trial period, free month*, prøveperiode*, gratis prøve*',
    'prøvemåned*, provperiod*, provmånad*, prova gratis, prøv gratis, testperiode, testperiod',
    'free plan, freemium, install*, installer*, download*, nedlasting, ladda ner, last ned',
  ],
  cart: [
    'cart, basket, shopping bag, bag, add to cart, add to basket, handlekurv*, handlevogn*',
    'kurv, kurven, indkøbskurv*, indkøbsvogn*, varukorg*, kundvagn*, korg, korgen',
    'legg i kurv*, læg i kurv*, lägg i varukorg*, legg i handlekurv*',
  ],
  'abandoned-cart': [
    'abandoned cart*, abandoned basket*, cart abandon*, cart reminder*, basket reminder*',
    'forlatt handlekurv*, forlatt kurv*, forladt kurv*, forladt indkøbskurv*, efterladt kurv*',
    'övergiven varukorg*, övergiven kundvagn*, påminnelse om handlekurv*, handlekurvpåminn*',
    'kurvpåmind*, varukorgspåminn*, påmindelse om kurv*, påminnelse om varukorg*, abandoned',
  ],
  account: [
    'account, create account, account creation, register, registration, login, log in',
    'sign in, konto, kontoen, opprett konto, opret konto, skapa konto, registrer*, innlogg*',
    'logg inn, log ind, logga in, inloggning, brukerkonto, kundekonto, kundkonto',
    'användarkonto, brugerkonto',
  ],
  checkout: [
    'checkout, check out, checkouts, to checkout, kasse, kassen, kassa, kassan, utsjekk*',
    'udtjekning, shipping, shipping address, address, adresse, adressen, adress',
    'delivery details, delivery address, leveringsadresse, leveransadress, fraktvalg',
    'fraktval, fragtvalg, leveringsmetode, leveringsmåde, leveranssätt, delivery method',
    'shipping method, order form, booking form, til kassen, till kassan, gå til kassen',
  ],
  payment: [
    'payment*, pay, card details, betaling, betalingen, betalingsside*, betalingsmåte*',
    'betalingsmetode*, betal, betale, betalning*, betala, vipps, klarna, paypal, mobilepay',
    'swish, stripe, nets, kortbetaling*',
  ],
  purchase: [
    'purchase*, buy, buys, bought, order, orders, order placed, kjøp, kjøpet, førstekjøp, køb',
    'købet, köp, köpet, ordre, ordren, beställ*, bestilling*, bestilt, sale, salg, sålt',
    'booking, booked, bokning*, contract, contracts, kontrakt*, avtale, aftale, avtal',
    'avtalet, signed, signering, trip booked, reservation',
  ],
  'thank-you': [
    'thank you*, thanks, order confirmation*, confirmation, receipt, takk, takk for*',
    'takkeside, takke mail, takkemail, tak, tak for*, takkemail*, tack, tack för*, tackmejl',
    'tacksida, tackmail, ordrebekreft*, ordrebekræft*, orderbekräft*, kvittering*, kvitto*',
    'bekreftelse, bekræftelse, bekräftelse, takke e post*, takk e post*',
  ],
  delivery: [
    'delivery, delivered, deliver, order status, order tracking, tracking, track order',
    'parcel, package, unboxing, levering, leveringen, leveret, levert, leverans*',
    'ordrestatus*, orderstatus*, pakke, pakken, paket, paketet, sporing*, pakkesporing*',
    'spårning*, shipment, shipped, sendt, where is my order, hvor er pakken, onboarding',
  ],
  returns: [
    'return, returns, returned, refund*, retur, returer, returner*, returnering*',
    'reklamasjon*, reklamation*, bytte, ombytning, byte, exchange',
  ],
  'follow-up': [
    'follow up*, followup*, oppfølging*, oppfølgings*, opfølg*, uppfölj*, tips, tips e post',
    'tips email, tips e mail, care guide, how to email',
  ],
  use: [
    'use, uses, using, usage, first use, daily use, active, active use, bruk, bruken',
    'daglig bruk, i bruk, brug, brugen, daglig brug, användning*, använder, daglig användning',
    'användare, live lesson*, live class*, livetime*, lessons, manual, bruksanvis*',
    'brugsanvis*, engagement, oppdrag, opgave, uppdrag, memories, minner, minder, minnen',
    'trip, reise, reisen, rejse, resa, resan',
  ],
  support: [
    'support*, help, help desk, helpdesk, help center, help centre, customer service',
    'live chat, chat, chatbot, kundeservice*, kundestøtte*, kundesupport*, kundtjänst*',
    'kundsupport*, kundservice*, hjelp, hjelpesenter, hjælp, hjälp, brukerstøtte, complaint*',
    'klage, klagomål, faq',
  ],
  paying: [
    'paying, paying customer, paid, subscribed, paid plan, renewal*, renew*, betalende*',
    'betalande*, abonnent, prenumerant, fornyelse*, fornying, förnyelse*, medlem, member',
  ],
  loyalty: [
    'loyal*, lojal*, loyalty program*, kundeklubb*, kundeklub*, kundklubb*, vip, bonus*',
    'member club, repeat*, repeat purchase*, repeat customer*, regular, stamkund*, fast kunde',
    'faste kunder, gjenkjøp*, genkøb*, återköp*, hired again, buys again, rewards, poeng',
    'fordelsklub*, fordelsprogram*, lojalitetsprogram*, comes back, same place again',
  ],
  'review-written': [
    'review written, write review*, writes review*, write a review, writes a review',
    'wrote review*, leave review*, leave a review, leaves a review, review request*',
    'skriv* anmeld*, skrev* anmeld*, skriv* omtale*, skrev* omtale*, skrivet omdöme*',
    'skriv* omdöme*, skriv* en omtale, skriv* en anmeldelse, skriv* ett omdöme',
    'lämna* omdöme*, lämna* ett omdöme, skriv* recension*, skriv* en recension, rates',
    'giv anmeld*, gi omtale*, gir omtale*, gir anmeld*',
  ],
  advocacy: [
    'advoca*, ambassad*, recommend, recommends, recommending, refers, refer a friend',
    'refer friend*, tell a friend, tells friends, tells a friend, tell friends, shares, share',
    'shares picture*, shares a picture, sharing, anbefaler, anbefale, anbefal',
    'anbefaler videre, deler, deler bilde*, delar, delar bild*, deling, delning, dele, dela',
    'rekommenderar, rekommendera, talsmand, talsmann, talsperson, förespråkare',
    'tipser en venn, tipsa en vän, verv en venn, verver, referral program*, vervekampanje',
    'värva en vän, värvar, fortæller venner, forteller venner, berättar för vänner',
  ],
}

/** Words that end what a name is about: what follows only says where, for whom, or with what. */
export const PREPOSITIONS: readonly string[] = [
  'on',
  'at',
  'of',
  'for',
  'from',
  'with',
  'in',
  'to',
  'by',
  'about',
  'after',
  'before',
  'via',
  'på',
  'av',
  'af',
  'fra',
  'från',
  'med',
  'i',
  'til',
  'till',
  'om',
  'etter',
  'efter',
  'før',
  'før',
  'hos',
]

/** Words after which "check out" is what one is asked to do, and not the place where one pays. */
export const DETERMINERS: readonly string[] = [
  'our',
  'the',
  'this',
  'these',
  'those',
  'that',
  'my',
  'your',
  'his',
  'her',
  'their',
  'a',
  'an',
  'some',
  'new',
  'what',
  'how',
  'more',
  'all',
]
