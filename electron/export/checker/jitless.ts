import { z } from 'zod';

// A page that allows no eval would report that zod tries whether it may. Imported before the first schema is made.
z.config({ jitless: true });
