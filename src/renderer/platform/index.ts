/** Imported before all else: has the browser that a page loads in say of itself what the page's libraries take. */
import { mendBrowser } from './mend-browser';

mendBrowser(window);
