import type { Localized } from '@trellis/contracts';

export interface DefaultOption {
  label: Localized;
  /** Key of one of the dimension's roll-ups. */
  rollUp?: string;
  /** Other spellings that forms of schools use for the same. */
  aliases?: readonly string[];
}

export interface DefaultDimension {
  key: string;
  label: Localized;
  help: Localized;
  rollUps: Readonly<Record<string, Localized>>;
  options: readonly DefaultOption[];
}

const say = (en: string, fr: string): Localized => ({ en, fr });
const option = (en: string, fr: string, rollUp?: string, ...aliases: string[]): DefaultOption => ({
  label: say(en, fr),
  ...(rollUp ? { rollUp } : {}),
  ...(aliases.length > 0 ? { aliases } : {}),
});

const CHOOSE = say(
  'Choose as many as apply, say it in your own words, or leave it.',
  'Choisissez tout ce qui vous décrit, dites-le dans vos propres mots, ou n’en dites rien.',
);

const indigenous: DefaultDimension = {
  key: 'indigenous',
  label: say('Indigenous identity', 'Identité autochtone'),
  help: say(
    'Choose as many as apply, or name your nation, community or people in your own words. Nobody checks this.',
    'Choisissez tout ce qui vous décrit, ou nommez votre nation, votre communauté ou votre peuple dans vos propres mots. Personne ne le vérifie.',
  ),
  rollUps: { indigenous: say('Indigenous peoples', 'Peuples autochtones') },
  options: [
    option(
      'First Nations',
      'Premières Nations',
      'indigenous',
      'Indigenous: First Nations',
      'First Nation',
      'Première Nation',
      'Autochtone : Premières Nations',
    ),
    option('Inuit', 'Inuit', 'indigenous', 'Indigenous: Inuit', 'Inuk', 'Inuk (Inuit)', 'Autochtone : Inuit'),
    option('Métis', 'Métis ou Métisse', 'indigenous', 'Indigenous: Métis', 'Métisse', 'Autochtone : Métis'),
    option('Indigenous to a place outside Canada', 'Peuple autochtone d’un lieu hors du Canada', 'indigenous'),
  ],
};

const ethnicity: DefaultDimension = {
  key: 'ethnicity',
  label: say('Race, ethnicity or cultural community', 'Race, origine ethnique ou communauté culturelle'),
  help: CHOOSE,
  rollUps: {
    black: say('Black communities', 'Communautés noires'),
    eastAsian: say('East Asian communities', 'Communautés est-asiatiques'),
    southAsian: say('South Asian communities', 'Communautés sud-asiatiques'),
    southeastAsian: say('Southeast Asian communities', 'Communautés du Sud-Est asiatique'),
    middleEastern: say(
      'Middle Eastern, West Asian and North African communities',
      'Communautés du Moyen-Orient, d’Asie occidentale et d’Afrique du Nord',
    ),
    latin: say('Latin American communities', 'Communautés latino-américaines'),
    pacific: say('Pacific communities', 'Communautés du Pacifique'),
    white: say('White or European communities', 'Communautés blanches ou européennes'),
    mixed: say('Mixed or multiracial', 'Mixte ou multiraciale'),
  },
  options: [
    option('Black: African', 'Noire : africaine', 'black', 'Black African'),
    option('Black: Canadian', 'Noire : canadienne', 'black', 'Black Canadian'),
    option('Black: Caribbean', 'Noire : antillaise', 'black', 'Black Caribbean', 'Noire : caribéenne'),
    option('Black: Latin American', 'Noire : latino-américaine', 'black', 'Black: Afro-Latin American'),
    option('Black', 'Noire', 'black', 'Noir'),
    option('East Asian', 'Est-asiatique', 'eastAsian', 'Asie de l’Est'),
    option('Chinese', 'Chinoise', 'eastAsian'),
    option('Japanese', 'Japonaise', 'eastAsian'),
    option('Korean', 'Coréenne', 'eastAsian'),
    option('Taiwanese', 'Taïwanaise', 'eastAsian'),
    option('South Asian', 'Sud-asiatique', 'southAsian', 'Asie du Sud'),
    option('Bangladeshi', 'Origine bangladaise', 'southAsian', 'Bangladaise'),
    option('Indian (from India)', 'Origine indienne (de l’Inde)', 'southAsian', 'East Indian', 'Indienne (de l’Inde)'),
    option('Pakistani', 'Origine pakistanaise', 'southAsian', 'Pakistanaise'),
    option('Punjabi', 'Origine pendjabie', 'southAsian', 'Pendjabie'),
    option('Sri Lankan', 'Origine sri-lankaise', 'southAsian', 'Sri-lankaise'),
    option('Tamil', 'Origine tamoule', 'southAsian', 'Tamoule'),
    option('Southeast Asian', 'Du Sud-Est asiatique', 'southeastAsian', 'South-East Asian', 'Asie du Sud-Est'),
    option('Filipino', 'Origine philippine', 'southeastAsian', 'Filipina', 'Philippine'),
    option('Vietnamese', 'Origine vietnamienne', 'southeastAsian', 'Vietnamienne'),
    option(
      'Indonesian or Malaysian',
      'Origine indonésienne ou malaisienne',
      'southeastAsian',
      'Indonésienne ou malaisienne',
    ),
    option(
      'West Asian / Middle Eastern',
      'D’Asie occidentale ou du Moyen-Orient',
      'middleEastern',
      'Middle Eastern',
      'West Asian',
      'Moyen-Orient',
    ),
    option('Arab', 'Origine arabe', 'middleEastern', 'Arabe'),
    option('North African', 'Origine nord-africaine', 'middleEastern', 'Maghrebi', 'Maghrébine', 'Nord-africaine'),
    option('Afghan', 'Origine afghane', 'middleEastern', 'Afghane'),
    option(
      'Iranian or Persian',
      'Origine iranienne ou persane',
      'middleEastern',
      'Iranian',
      'Persian',
      'Iranienne ou persane',
    ),
    option('Kurdish', 'Origine kurde', 'middleEastern', 'Kurde'),
    option('Turkish', 'Origine turque', 'middleEastern', 'Turque'),
    option('Latin American', 'Origine latino-américaine', 'latin', 'Latinx', 'Latina', 'Latino', 'Latino-américaine'),
    option('Pacific Islander', 'Des îles du Pacifique', 'pacific'),
    option('Eastern European', 'Origine est-européenne', 'white', 'Est-européenne'),
    option('Western or Southern European', 'D’Europe de l’Ouest ou du Sud', 'white'),
    option('White', 'Blanche', 'white'),
    option('Mixed or multiracial', 'Mixte ou multiraciale', 'mixed', 'Multiracial', 'Mixed race'),
  ],
};

const gender: DefaultDimension = {
  key: 'gender',
  label: say('Gender', 'Genre'),
  help: CHOOSE,
  rollUps: {
    women: say('Women', 'Femmes'),
    men: say('Men', 'Hommes'),
    diverse: say('Gender-diverse people', 'Personnes de la diversité de genre'),
  },
  options: [
    option('Woman', 'Femme', 'women'),
    option('Man', 'Homme', 'men'),
    option('Non-binary', 'Non binaire', 'diverse', 'Nonbinary', 'Enby'),
    option('Genderfluid or genderqueer', 'Genre fluide ou queer', 'diverse', 'Genderfluid', 'Genderqueer'),
    option('Agender', 'Agenre', 'diverse'),
  ],
};

const diversity: DefaultDimension = {
  key: 'diversity',
  label: say('Sexual orientation and gender diversity', 'Orientation sexuelle et diversité de genre'),
  help: CHOOSE,
  rollUps: {
    communities: say('2SLGBTQIA+ communities', 'Communautés 2ELGBTQIA+'),
    straight: say('Straight', 'Hétérosexuelle'),
  },
  options: [
    option(
      '2SLGBTQIA+',
      '2ELGBTQIA+',
      'communities',
      '2SLGBTQI+',
      '2ELGBTQI+',
      'LGBTQ+',
      'LGBTQIA+',
      'LGBTQ2S+',
      'LGBT',
      'LGBTQ',
    ),
    option('Two-Spirit', 'Deux-Esprits', 'communities', 'Bispirituelle', 'Bispirituel', '2-Spirit'),
    option('Lesbian', 'Lesbienne', 'communities'),
    option('Gay', 'Gaie ou gai', 'communities', 'Gai', 'Gaie'),
    option('Bisexual', 'Bisexuelle ou bisexuel', 'communities', 'Bi', 'Bisexuel', 'Bisexuelle'),
    option('Pansexual', 'Pansexuelle ou pansexuel', 'communities', 'Pansexuel', 'Pansexuelle'),
    option('Queer', 'Queer', 'communities'),
    option('Questioning', 'En questionnement', 'communities'),
    option(
      'Asexual or aromantic',
      'Asexuelle, asexuel ou aromantique',
      'communities',
      'Asexual',
      'Aromantic',
      'Asexuelle ou aromantique',
    ),
    option('Trans', 'Trans', 'communities', 'Transgender', 'Transgenre'),
    option('Intersex', 'Intersexe', 'communities', 'Intersexuée'),
    option('Straight', 'Hétérosexuelle ou hétérosexuel', 'straight', 'Heterosexual', 'Hétérosexuel', 'Hétérosexuelle'),
  ],
};

const disability: DefaultDimension = {
  key: 'disability',
  label: say('Disability', 'Handicap ou incapacité'),
  help: say(
    'As you would put it: no diagnosis is asked for. What you need to take part is asked elsewhere, and is not used here.',
    'Dites-le à votre manière : aucun diagnostic n’est demandé. Ce dont vous avez besoin pour participer est demandé ailleurs, et ne sert pas ici.',
  ),
  rollUps: {
    disability: say(
      'People with a disability, and Deaf and neurodivergent people',
      'Personnes handicapées, personnes sourdes et personnes neurodivergentes',
    ),
  },
  options: [
    option(
      'Person with a disability',
      'Personne handicapée',
      'disability',
      'Disabled person',
      'Disability',
      'Personne en situation de handicap',
    ),
    option('Deaf', 'Personne sourde', 'disability', 'Sourde', 'Sourd'),
    option('Hard of hearing', 'Personne malentendante', 'disability'),
    option('Blind or low vision', 'Personne aveugle ou ayant une basse vision', 'disability', 'Blind'),
    option('Physical or mobility disability', 'Handicap physique ou de mobilité', 'disability'),
    option('Chronic illness or pain', 'Maladie ou douleur chronique', 'disability', 'Chronic illness'),
    option('Mental health condition', 'Condition de santé mentale', 'disability'),
    option('Neurodivergent', 'Personne neurodivergente', 'disability', 'Neurodiverse'),
    option('Learning disability', 'Trouble d’apprentissage', 'disability'),
  ],
};

const faith: DefaultDimension = {
  key: 'faith',
  label: say('Faith or belief', 'Foi ou convictions'),
  help: CHOOSE,
  rollUps: {
    christian: say('Christian', 'Christianisme'),
    none: say('No religion', 'Sans religion'),
  },
  options: [
    option('Buddhist', 'Bouddhisme', undefined, 'Bouddhiste'),
    option('Catholic', 'Catholicisme', 'christian', 'Catholique'),
    option('Christian', 'Christianisme', 'christian', 'Chrétien', 'Chrétienne'),
    option('Eastern or Oriental Orthodox', 'Orthodoxie', 'christian', 'Orthodox', 'Orthodoxe'),
    option(
      'Protestant or Evangelical',
      'Protestantisme ou évangélisme',
      'christian',
      'Protestant',
      'Protestante ou évangélique',
    ),
    option('Hindu', 'Hindouisme', undefined, 'Hindou', 'Hindoue'),
    option('Jain', 'Jaïnisme', undefined, 'Jaïne'),
    option('Jewish', 'Judaïsme', undefined, 'Juif', 'Juive'),
    option('Muslim', 'Islam', undefined, 'Musulman', 'Musulmane'),
    option('Sikh', 'Sikhisme', undefined, 'Sikhe'),
    option('Indigenous spirituality', 'Spiritualité autochtone', undefined, 'Traditional Indigenous spirituality'),
    option('Spiritual, without a religion', 'Spiritualité sans religion', 'none', 'Spirituelle, sans religion'),
    option('No religion', 'Sans religion', 'none', 'Atheist', 'Agnostic', 'Athée', 'Agnostique'),
  ],
};

const firstInFamily: DefaultDimension = {
  key: 'firstInFamily',
  label: say('First in family', 'Première personne de la famille'),
  help: CHOOSE,
  rollUps: {},
  options: [
    option(
      'First in my family to attend university',
      'Première personne de ma famille à fréquenter l’université',
      undefined,
      'First in family to attend university',
      'First in family',
      'First generation student',
    ),
    option('First in my family to finish high school', 'Première personne de ma famille à terminer l’école secondaire'),
    option(
      'First in my family in medicine or health care',
      'Première personne de ma famille en médecine ou en santé',
      undefined,
      'First in family in medicine',
    ),
  ],
};

const background: DefaultDimension = {
  key: 'background',
  label: say('Socio-economic background', 'Milieu socioéconomique'),
  help: CHOOSE,
  rollUps: {},
  options: [
    option(
      'From a low-income background',
      'Issue d’un milieu à faible revenu',
      undefined,
      'Low-income background',
      'Low income',
      'D’un milieu à faible revenu',
    ),
    option(
      'From a working-class background',
      'Milieu ouvrier',
      undefined,
      'Working class',
      'Issue d’un milieu ouvrier',
    ),
    option('Have gone without food or a home', 'A manqué de nourriture ou de logement'),
    option('Grew up in foster care', 'A grandi en famille d’accueil', undefined, 'Foster care'),
  ],
};

const language: DefaultDimension = {
  key: 'language',
  label: say('Language community', 'Communauté linguistique'),
  help: say(
    'The community that you feel part of. Which languages you can meet in is asked elsewhere.',
    'La communauté dont vous faites partie. Les langues de vos rencontres sont demandées ailleurs.',
  ),
  rollUps: {},
  options: [
    option('Francophone', 'Francophone'),
    option('Anglophone', 'Anglophone'),
    option('Speaker of an Indigenous language', 'Locutrice ou locuteur d’une langue autochtone'),
    option(
      'Signer (ASL, LSQ or another sign language)',
      'Langue des signes (LSQ, ASL ou une autre)',
      undefined,
      'ASL',
      'LSQ',
    ),
    option('Another first language', 'Une autre langue maternelle', undefined, 'Allophone'),
  ],
};

const newcomer: DefaultDimension = {
  key: 'newcomer',
  label: say('Newcomer or refugee background', 'Parcours d’immigration ou de refuge'),
  help: CHOOSE,
  rollUps: {},
  options: [
    option(
      'Newcomer or refugee background',
      'Personne nouvellement arrivée ou réfugiée',
      undefined,
      'Newcomer or refugee',
    ),
    option('Came as an immigrant', 'A immigré', undefined, 'Immigrant', 'Immigrante'),
    option(
      'Came as a refugee',
      'Personne réfugiée',
      undefined,
      'Refugee',
      'Réfugiée',
      'Réfugié',
      'Arrivée comme personne réfugiée',
    ),
    option('International student', 'Étudiante internationale ou étudiant international'),
    option('Child of immigrants or refugees', 'Enfant de personnes immigrantes ou réfugiées'),
  ],
};

const caregiving: DefaultDimension = {
  key: 'caregiving',
  label: say('Caregiving', 'Responsabilités familiales'),
  help: CHOOSE,
  rollUps: {},
  options: [
    option('Parent', 'Parent'),
    option('Expecting a child', 'En attente d’un enfant'),
    option('Raising a child alone', 'Élève seule ou seul un enfant', undefined, 'Single parent', 'Monoparentale'),
    option('Caring for an adult in the family', 'Proche aidante ou proche aidant'),
  ],
};

const rural: DefaultDimension = {
  key: 'rural',
  label: say('Rural or northern origin', 'Origine rurale ou nordique'),
  help: CHOOSE,
  rollUps: {},
  options: [
    option('Grew up in a rural community', 'A grandi en milieu rural', undefined, 'Rural', 'Rural background'),
    option(
      'Grew up in a remote or northern community',
      'A grandi dans une communauté éloignée ou nordique',
      undefined,
      'Remote',
      'Northern',
    ),
    option('Grew up in a small town', 'A grandi dans une petite ville', undefined, 'Small town'),
  ],
};

/**
 * The set that a school begins with, in its order. Where the lists come from, and what was left to people's own words, is in
 * `docs/identity-taxonomy.md`. Nobody is an option short: own words stand beside every dimension.
 */
export const DEFAULT_DIMENSIONS: readonly DefaultDimension[] = [
  indigenous,
  ethnicity,
  gender,
  diversity,
  disability,
  faith,
  firstInFamily,
  background,
  language,
  newcomer,
  caregiving,
  rural,
];
