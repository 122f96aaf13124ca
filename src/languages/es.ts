/** Spanish. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const es: PageWords = {
  tag: 'es',
  script: 'Latn',
  boilerplate: {
    'related whole': 'Noticias relacionadas|Lo más leído|Lo más visto|Más leídas',
    'related opening':
      'Te recomendamos|Lee más|Lea más|Lea también|Leer también|Lee también|Te puede interesar',
    'button opening': 'Más información',
    'promo whole': 'Iniciar sesión',
    'promo opening': 'Suscríbete|Síguenos en',
    'advert whole': 'Publicidad|Continua después de la publicidad',
    'share whole': 'Compartir',
    'comments whole': 'Comentarios',
    'metadata label': 'Publicado|Actualizado',
    'metadata ending': 'min de lectura',
    'tags whole': 'Etiquetas|Temas',
    'tags label': 'Etiquetas|Temas',
    'credit label': 'Fuente|Fuente de la imagen|Crédito|Pie de foto',
    'disclaimer signature': 'Todos los derechos reservados',
  },
  summaryLabels: 'En resumen',
  creditLabels: 'Fotografía|Fuente de la imagen|Crédito',
  captionLabels: 'Pie de foto',
  notFound: 'página no encontrada',
  agreeButtons: 'aceptar',
  standingPages: `política de privacidad|política de cookies|aviso legal|quiénes somos|sobre nosotros|contacto
    términos y condiciones`,
  homeLabels: 'Inicio|Portada',
};

export const esText: TextWords = {
  tag: 'es',
  script: 'Latn',
  months:
    'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
};

export const esSentences: SentenceWords = {
  abbreviations: 'sra|srta|ing',
};
