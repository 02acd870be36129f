/* The floor under every extractor that uses libxml2: parse each page into a DOM, free it, do nothing else.

       parse-floor < LIST        LIST: one path of an HTML file per line

   Prints pages, bytes and CPU seconds (user + system of the parse alone). The pages' declared encodings are left to libxml2. */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(void) {
    char path[4096];
    long pages = 0, bytes = 0;
    double seconds = 0;
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = 0;
        FILE *f = fopen(path, "rb");
        if (!f) { perror(path); return 66; }
        fseek(f, 0, SEEK_END);
        long n = ftell(f);
        rewind(f);
        char *data = malloc(n + 1);
        if (fread(data, 1, n, f) != (size_t)n) { perror(path); return 74; }
        fclose(f);
        double start = cpu();
        htmlDocPtr doc = htmlReadMemory(data, (int)n, NULL, NULL,
            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE);
        if (doc) xmlFreeDoc(doc);
        seconds += cpu() - start;
        free(data);
        pages++;
        bytes += n;
    }
    printf("%ld %ld %.4f\n", pages, bytes, seconds);
    return 0;
}
