/** Vietnamese. */
import type { PageWords } from './language.ts';

export const vi: PageWords = {
  tag: 'vi',
  script: 'Latn',
  boilerplate: {
    'related opening': 'Đọc thêm',
    'button opening': 'Xem thêm',
    'advert whole': 'Quảng cáo',
    'credit label': 'Nguồn hình ảnh|Chụp lại hình ảnh',
  },
  creditLabels: 'Nguồn hình ảnh',
  captionLabels: 'Chụp lại hình ảnh',
  notFound: 'không tìm thấy trang',
};
