/** Korean. */
import type { PageWords } from './language.ts';

export const ko: PageWords = {
  tag: 'ko',
  script: 'Hang',
  boilerplate: {
    'related opening': '관련기사',
    'button whole': '더보기',
    'advert whole': '광고',
    'share whole': '공유',
    'credit label': '사진 출처|사진 설명',
  },
  creditLabels: '사진 출처',
  captionLabels: '사진 설명',
  notFound: '페이지를 찾을 수 없습니다',
};
