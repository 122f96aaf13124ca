/** Portuguese. */
import type { PageWords, TextWords } from './language.ts';

export const pt: PageWords = {
  tag: 'pt',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Mais lidas',
    'related opening': 'Leia também|Leia mais|Veja também',
    'button opening': 'Saiba mais',
    'promo whole': 'Entrar',
    'promo opening': 'Inscreva-se|Siga-nos|Siga o canal',
    'advert whole': 'Publicidade|Continua após a publicidade',
    'share whole': 'Compartilhar|Compartilhe',
    'comments whole': 'Comentários',
    'metadata label': 'Atualizado',
    'credit label': 'Legenda da foto',
    'disclaimer signature': 'Todos os direitos reservados',
  },
  summaryLabels: 'Resumo',
  captionLabels: 'Legenda da foto',
  notFound: 'página não encontrada',
  standingPages: 'política de privacidade|quem somos|sobre nós|contato|termos de uso',
};

export const ptText: TextWords = {
  tag: 'pt',
  script: 'Latn',
  months: 'janeiro, fevereiro, março, , maio, junho, julho, , setembro, outubro, novembro, dezembro',
};
