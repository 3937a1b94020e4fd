"""What words are about: subjects, category, several matters in one message, two texts of one matter."""
