/** French. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const fr: PageWords = {
  tag: 'fr',
  boilerplate: {
    'related whole': 'Articles similaires|Les plus lus',
    'related opening': `À voir aussi|Pour aller plus loin|Lire aussi|À lire aussi|A lire aussi|À lire également|Voir aussi
      Sur le même sujet`,
    'related label': 'Voir|Lire',
    'button opening': 'Lire la suite',
    'promo whole': 'Se connecter|S’abonner',
    'promo opening': 'Déjà abonné|Abonnez-vous|Inscrivez-vous|Suivez-nous',
    'promo signature': `Cet article est réservé aux abonnés|La suite est réservée aux abonnés|Article réservé aux abonnés`,
    'advert whole': 'Publicité',
    'share whole': 'Partager|Imprimer',
    'share opening': 'Partager sur',
    'comments whole': 'Commentaires|Commenter',
    'metadata label': 'Publié le|Mis à jour le',
    'metadata ending': 'Min de lecture',
    'credit label': 'Crédits photo',
    'disclaimer signature': 'Tous droits réservés',
  },
  tagLabels: 'Mots-clés',
  summaryLabels: 'L’essentiel|En bref',
  creditLabels: 'Photographie|Crédit|Crédit photo',
  captionLabels: 'Légende image',
  notFound: 'page introuvable',
  agreeButtons: 'accepter',
  standingPages: `politique de confidentialité|mentions légales|qui sommes-nous|à propos|conditions générales|contactez-nous`,
  homeLabels: 'Accueil',
  notes: `correction: Correction|Rectificatif|Erratum; update: Cet article … mis à jour; ai: [Cet article/Ce texte/Cette traduction] … [intelligence artificielle/IA]; translation: Traduit de … anglais; sponsored: [Cet article/Ce contenu] … sponsorisé`,
};

export const frText: TextWords = {
  tag: 'fr',
  nameJoints: 'et',
  byWords: 'Par',
  notInNames: 'publié',
  timeJoints: 'à',
  months: 'janvier, février, mars, avril, , juin, juillet, août, septembre, octobre, novembre, décembre',
};

export const frSentences: SentenceWords = {
  abbreviations: 'mme|mlle',
};
