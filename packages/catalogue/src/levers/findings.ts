import type { Finding } from './lever.ts'

/** What was measured about levers, by name: each number is the source's own. */
export const FINDINGS = {
  anyChange: {
    source: 'Browne & Swarbrick Jones 2017, 6,700 online experiments',
    grade: 'C',
    says: '90 % of the changes of a page moved revenue per visitor by less than 1.2 % either way; a change of colour by 0 on average, of buttons by −0.2 %, of wording by −0.3 %.',
    use: 'context',
  },
  socialProof: {
    source: 'Browne & Swarbrick Jones 2017, 6,700 online experiments',
    grade: 'C',
    says: 'Social proof on a page: +2.3 % revenue per visitor on average.',
    use: 'context',
  },
  abandonmentRecovery: {
    source: 'Browne & Swarbrick Jones 2017, 6,700 online experiments',
    grade: 'C',
    says: 'Messages that win back those who abandon: +1.1 % revenue per visitor on average.',
    use: 'prior',
  },
  recommendations: {
    source: 'Browne & Swarbrick Jones 2017, 6,700 online experiments',
    grade: 'C',
    says: 'Recommendations on a page: +0.4 % revenue per visitor on average.',
    use: 'context',
  },
  mostIdeasFail: {
    source: 'Kohavi, talks',
    grade: 'C',
    says: 'Two thirds to nine tenths of the ideas that are tested fail.',
    use: 'context',
  },
  checkoutRedesign: {
    source: 'Baymard Institute',
    grade: 'C',
    says: 'A full redesign of the checkout could bring +35 % by their model; 23.5 form elements on average, 12 to 14 would do.',
    use: 'ceiling',
  },
  checkoutLength: {
    source: 'Baymard Institute',
    grade: 'C',
    says: '18 to 22 % of those who abandon name the length of the checkout.',
    use: 'prior',
  },
  forcedAccount: {
    source: 'Baymard Institute',
    grade: 'C',
    says: '19 to 26 % of those who abandon name that they had to make an account.',
    use: 'ceiling',
  },
  reviewVolume: {
    source: 'You, Vadakkepatt & Joshi 2015, Journal of Marketing, 51 studies',
    grade: 'A',
    says: 'Sales rise by 0.236 % for each percent more reviews, and by 0.417 % for each percent higher rating.',
    use: 'prior',
  },
  reviewsShown: {
    source: 'Askalidis & Malthouse 2016; Spiegel Research Center 2017',
    grade: 'B',
    says: 'From no reviews to five: up to +270 % conversion, among those who open them.',
    use: 'ceiling',
  },
  starRating: {
    source: 'Maslowska, Malthouse & Viswanathan 2017',
    grade: 'B',
    says: 'The chance of buying is highest at 4.2 to 4.5 stars.',
    use: 'context',
  },
  cartReminders: {
    source: 'Klaviyo',
    grade: 'D',
    says: 'Reminders recover 3 to 5 % of carts, counted gross: many would have come back anyway.',
    use: 'ceiling',
  },
  cartTargeting: {
    source: 'Luo, Lu & Li 2019',
    grade: 'A',
    says: 'Targeting by carts: +29.9 % purchases, compared with targeting without carts.',
    use: 'context',
  },
  cartCoupons: {
    source: 'Zhang et al., field experiment at Alibaba',
    grade: 'A',
    says: 'Coupons for carts raise engagement, but customers learn to fill carts and wait.',
    use: 'direction',
  },
  retargeting: {
    source: 'Johnson, Lewis & Nubbemeyer 2017, Journal of Marketing Research',
    grade: 'A',
    says: 'Retargeting: visits +17.2 %, purchases +10.5 %.',
    use: 'prior',
  },
  retargetingReturns: {
    source: 'Sahni, Narayanan & Kalyanam 2019',
    grade: 'A',
    says: 'Retargeting: +14.6 % return visits.',
    use: 'context',
  },
  retargetingProducts: {
    source: 'Lambrecht & Tucker 2013',
    grade: 'A',
    says: 'Showing the very product that was looked at works less well than a generic ad, on average.',
    use: 'context',
  },
  personalised: {
    source: 'Sahni, Wheeler & Chintagunta 2018',
    grade: 'A',
    says: 'The name in the subject of an e-mail: opens +20 %, leads +31 %.',
    use: 'ceiling',
  },
  personalisedAgain: {
    source: 'Sahni, Wheeler & Chintagunta 2018; not found again by Defau & Zauner 2023',
    grade: 'A',
    says: 'A later replication of personalised e-mails finds nothing; 0 to 10 % is what both leave open.',
    use: 'prior',
  },
  sizeGuide: {
    source: 'Gallino & Moreno 2018, Manufacturing & Service Operations Management',
    grade: 'A',
    says: 'Virtual fitting raises conversion and lowers returns.',
    use: 'direction',
  },
  trustBadge: {
    source: 'Özpolat et al. 2013, Information Systems Research; van Baal 2015',
    grade: 'A',
    says: 'A trust badge helps small shops most, more than two hurt; van Baal finds no effect on average.',
    use: 'direction',
  },
  trialWorth: {
    source: 'Datta, Foubert & van Heerde 2015, Journal of Marketing Research',
    grade: 'B',
    says: 'Customers who came by a free trial are worth 59 % less than regular ones, but respond more to marketing.',
    use: 'prior',
  },
  trialLength: {
    source: 'Yoganarasimhan, Barzegary & Pani 2022',
    grade: 'A',
    says: 'A trial of 7 days brought 5.6 % more subscriptions than one of 30 days.',
    use: 'prior',
  },
  referredCustomers: {
    source:
      'Schmitt, Skiera & Van den Bulte 2011, Journal of Marketing; Armelini et al. 2015; Wolters & Gedenk 2019',
    grade: 'B',
    says: 'Referred customers stay longer; that they are worth more (16 % in the first study) was not found again.',
    use: 'direction',
  },
  loyaltyProgrammes: {
    source: 'Leenheer et al. 2007; Belli et al. 2022, 429 effects; Liu 2007',
    grade: 'B',
    says: 'The true effect is a seventh of what members buy more than others; light buyers grow, heavy ones do not.',
    use: 'prior',
  },
  price: {
    source: 'Bijmolt, van Heerde & Pieters 2005, 1,851 estimates',
    grade: 'A',
    says: 'Sales fall by 2.62 % for each percent of price.',
    use: 'prior',
  },
  advertising: {
    source: 'Sethuraman, Tellis & Briesch 2011',
    grade: 'A',
    says: 'Sales rise by 0.12 % for each percent of advertising, 0.24 % in the long run; this is paid advertising.',
    use: 'context',
  },
} as const satisfies Record<string, Finding>
